// Keeps pictures small, and lays all of one look side by side on a sheet.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import sharp from 'sharp'

/** A little more than a dot for each point: letters stay clear, and all pictures together stay below 10 MB. */
const KEPT_WIDTH_PX = 480
const QUALITY = 54
const SHEET_COLUMNS = 10
export interface Tile {
  readonly width: number
  readonly height: number
  readonly gap: number
}

const TILE: Tile = { width: 188, height: 334, gap: 12 }
const GROUND = '#bbbbbb'

export async function keep(file: string, png: Buffer, widthPx = KEPT_WIDTH_PX): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const small = sharp(png).resize({ width: widthPx, withoutEnlargement: true })
  writeFileSync(file, await small.webp({ quality: QUALITY, effort: 5 }).toBuffer())
}

export async function contactSheet(file: string, pngs: readonly Buffer[], tile = TILE): Promise<void> {
  const { width, height, gap } = tile
  const columns = Math.min(SHEET_COLUMNS, pngs.length)
  const rows = Math.ceil(pngs.length / SHEET_COLUMNS)
  const tiles = await Promise.all(
    pngs.map(async (png, index) => ({
      input: await sharp(png).resize(width, height, { fit: 'contain', background: GROUND }).toBuffer(),
      left: gap + (index % SHEET_COLUMNS) * (width + gap),
      top: gap + Math.floor(index / SHEET_COLUMNS) * (height + gap),
    })),
  )
  const size = { width: gap + columns * (width + gap), height: gap + rows * (height + gap) }
  const sheet = sharp({ create: { ...size, channels: 3, background: GROUND } }).composite(tiles)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await sheet.webp({ quality: QUALITY, effort: 5 }).toBuffer())
}
