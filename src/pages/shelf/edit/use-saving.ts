// Saving a product: ids are made once for the product and each combination, and kept until the answer is known, so that
// sending again, also after the page was left, makes nothing twice.
import { useRef } from 'react'
import { newId } from '../../../client/ids'
import { drop, keep, kept } from '../../../client/storage'
import { useWrite } from '../../../client/use-write'
import type { Reply } from '../../../client/reply'
import type { ProductId, ShopId, SkuId } from '../../../domain/ids'
import { saving, specKey, type Draft, type Product, type Read } from './draft'

interface Ids {
  readonly productId: ProductId | null
  readonly skuIds: Readonly<Record<string, SkuId>>
}

export interface Saving {
  readonly phase: ReturnType<typeof useWrite>['phase']
  save(draft: Draft, read: Extract<Read, { ok: true }>): Promise<Reply<'saveProduct'>>
}

export function useSaving(shopId: ShopId | null, id: ProductId | null, product: Product | null): Saving {
  const write = useWrite('saveProduct')
  const place = `product-ids-${id ?? 'new'}`
  const ids = useRef<Ids>(kept(place, areIds) ?? { productId: id, skuIds: {} })
  return {
    phase: write.phase,
    async save(draft, read) {
      if (shopId === null) return { kind: 'unreached' }
      const productId = ids.current.productId ?? (await newId<'product'>())
      const skuIds = { ...ids.current.skuIds }
      product?.skus.forEach(({ spec, skuId }) => (skuIds[specKey(spec)] = skuId))
      for (const { spec } of read.rows) {
        const key = specKey(spec)
        skuIds[key] = skuIds[key] ?? (await newId<'sku'>())
      }
      ids.current = { productId, skuIds }
      keep(place, ids.current)
      const reply = await write.send(saving(draft, read, { shopId, productId, skuIds }))
      // A new product begins with ids of its own.
      if (reply.kind === 'done') {
        drop(place)
        ids.current = { productId: id, skuIds: {} }
      }
      return reply
    },
  }
}

function areIds(value: unknown): value is Ids {
  const ids = value as Partial<Ids> | null
  return typeof ids?.productId === 'string' && typeof ids.skuIds === 'object'
}
