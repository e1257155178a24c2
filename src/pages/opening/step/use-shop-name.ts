// Whether a shop's name is free, asked while it is typed: a little after the last letter, and only the latest counts.
import { useEffect, useRef, useState } from 'react'
import { ask } from '../../../client/ask'
import { refusalOf } from '../../../client/reply'
import { checkShopName } from '../../../domain/shop-name'

const ASK_AFTER_MS = 350
const FREE = '没人用过'

export interface NameHint {
  readonly ok?: string
  readonly error?: string
  /** A name near to it that is free. */
  readonly suggestion?: string
}

export interface ShopNameWish {
  readonly hint: NameHint
  type(name: string): void
  /** Where goods leave from is known now: it may give a better name to offer. */
  offerAnew(): void
}

/** Without an answer there is no hint: only opening the shop decides. */
export function useShopName(first: string, shipFrom: () => string): ShopNameWish {
  const [hint, setHint] = useState<NameHint>({})
  const [name, setName] = useState(first)
  const latest = useRef(name)
  latest.current = name
  const look = async (): Promise<void> => {
    const reply = await ask('checkShopName', { name, shipFrom: shipFrom().trim() })
    if (reply.kind !== 'done' || latest.current !== name) return
    const { free, sentence, suggestion } = reply.value
    if (free) setHint({ ok: FREE })
    else setHint({ ...(sentence && { error: sentence }), ...(suggestion && { suggestion }) })
  }
  useEffect(() => {
    setHint({})
    // One letter is no name yet, and nobody is told so while writing it.
    if (name.trim().length < 2) return undefined
    const checked = checkShopName(name)
    if (!checked.ok) {
      setHint({ error: refusalOf(checked.code, checked.details).sentence })
      return undefined
    }
    const timer = setTimeout(() => void look(), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [name])
  const offerAnew = (): void => {
    if (hint.suggestion !== undefined) void look()
  }
  return { hint, type: setName, offerAnew }
}
