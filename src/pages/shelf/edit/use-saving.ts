// Saving a product: ids are made once for the product and each combination, so that sending again makes nothing twice.
import { useRef } from 'react'
import { newId } from '../../../client/ids'
import { useWrite } from '../../../client/use-write'
import type { Reply } from '../../../client/reply'
import type { ProductId, ShopId, SkuId } from '../../../domain/ids'
import { saving, specKey, type Draft, type Product, type Read } from './draft'

export interface Saving {
  readonly phase: ReturnType<typeof useWrite>['phase']
  save(draft: Draft, read: Extract<Read, { ok: true }>): Promise<Reply<'saveProduct'>>
}

export function useSaving(shopId: ShopId | null, id: ProductId | null, product: Product | null): Saving {
  const write = useWrite('saveProduct')
  const productId = useRef(id)
  const skuIds = useRef<Record<string, SkuId>>({})
  return {
    phase: write.phase,
    async save(draft, read) {
      if (shopId === null) return { kind: 'unreached' }
      productId.current = productId.current ?? (await newId<'product'>())
      product?.skus.forEach(({ spec, skuId }) => (skuIds.current[specKey(spec)] = skuId))
      for (const { spec } of read.rows) {
        const key = specKey(spec)
        skuIds.current[key] = skuIds.current[key] ?? (await newId<'sku'>())
      }
      const named = { shopId, productId: productId.current, skuIds: skuIds.current }
      return write.send(saving(draft, read, named))
    },
  }
}
