// Saving a product: ids are made once for the product and each combination, and kept until the answer is known, so that
// sending again, also after the page was left, makes nothing twice.
import { useRef } from 'react'
import { newId } from '../../../client/ids'
import { useWrite } from '../../../client/use-write'
import type { Reply } from '../../../client/reply'
import { saving, specKey, type Draft, type Product, type Read } from './draft'
import { dropIds, keepIds, keptIds, type Ids, type Place } from './kept'

export interface Saving {
  readonly phase: ReturnType<typeof useWrite>['phase']
  save(draft: Draft, read: Extract<Read, { ok: true }>): Promise<Reply<'saveProduct'>>
}

export function useSaving(place: Place, product: Product | null): Saving {
  const { shopId, id } = place
  const write = useWrite('saveProduct')
  const ids = useRef<Ids>(keptIds(place) ?? { productId: id, skuIds: {} })
  return {
    phase: write.phase,
    async save(draft, read) {
      const productId = ids.current.productId ?? (await newId<'product'>())
      const skuIds = { ...ids.current.skuIds }
      product?.skus.forEach(({ spec, skuId }) => (skuIds[specKey(spec)] = skuId))
      for (const { spec } of read.rows) {
        const key = specKey(spec)
        skuIds[key] = skuIds[key] ?? (await newId<'sku'>())
      }
      ids.current = { productId, skuIds }
      keepIds(place, ids.current)
      const reply = await write.send(saving(draft, read, { shopId, productId, skuIds }))
      // A new product begins with ids of its own.
      if (reply.kind === 'done') {
        dropIds(place)
        ids.current = { productId: id, skuIds: {} }
      }
      return reply
    },
  }
}
