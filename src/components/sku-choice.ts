// Which choices of a product go together, and why one does not.

export interface Axis {
  readonly name: string
  readonly choices: readonly string[]
}

/** What the picker must know of a SKU. */
export interface PickableSku {
  /** One choice per axis, in the axes' order. */
  readonly spec: readonly string[]
  readonly onSale: boolean
  readonly sellable: number
}

/** Why this choice can't be had beside what is chosen on the other axes; null when it can. */
export function possible(
  skus: readonly PickableSku[],
  chosen: readonly (string | null)[],
  axis: number,
  choice: string,
): string | null {
  const others = chosen.filter((other, at) => at !== axis && typeof other === 'string')
  const fitting = skus.filter(
    ({ spec, onSale }) =>
      onSale && spec.every((part, at) => part === (at === axis ? choice : (chosen[at] ?? part))),
  )
  const name = [...others, choice].join('、')
  if (fitting.length === 0) return `没有「${name}」这一种，换一个试试。`
  return fitting.some(({ sellable }) => sellable > 0) ? null : `「${name}」卖完了，看看别的。`
}

/** The SKU that is chosen; null until every axis has its choice. */
export function skuOf<Sku extends PickableSku>(
  skus: readonly Sku[],
  chosen: readonly (string | null)[],
): Sku | null {
  return (
    skus.find(({ spec, onSale }) => onSale && spec.every((part, at) => part === (chosen[at] ?? null))) ?? null
  )
}
