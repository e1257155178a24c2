// Pictures made on the server: drawings as stored pictures, and what a shared card shows.
import type { ShareCardLook } from '../domain/drawing/share-card'
import type { PictureKind } from '../domain/picture'

export interface Pictures {
  /** A drawing of ours as a picture of its own size; the same bytes every time. */
  readonly draw: (svg: string, kind: RasterKind) => Promise<Uint8Array>
  /** 500 × 400, at most 100 kB; a photo that cannot be read gives a drawn card, never a fault. */
  readonly shareCard: (asked: ShareCardAsked) => Promise<Picture>
}

/** Phones send the first two; drawn goods are stored as WebP, which is half as large. */
export type RasterKind = PictureKind | 'image/webp'

export interface ShareCardAsked extends Omit<ShareCardLook, 'ground'> {
  /** The first picture of the goods as it is stored (JPEG, PNG or WebP); null for a shop, or when there is none. */
  readonly photo: Uint8Array | null
}

export interface Picture {
  readonly bytes: Uint8Array
  readonly kind: PictureKind
}
