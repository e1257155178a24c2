// Where on the card a refusal is said: beside what it is about, else above the button.
import type { Refusal } from '../../../client/reply'
import { sentenceOf } from '../../../contract/refusals'
import type { Lack } from './draft'

export interface Said {
  readonly goods: string | null
  readonly sum: string | null
  readonly hold: string | null
  readonly bar: string | null
}

const NOTHING: Said = { goods: null, sum: null, hold: null, bar: null }

export function saidWhere(lack: Lack, refusal: Refusal | null): Said {
  if (lack === 'goods') return { ...NOTHING, goods: '先加一件货，再发给买家。' }
  if (lack === 'sum') return { ...NOTHING, sum: sentenceOf('total-out-of-range') }
  if (refusal === null) return NOTHING
  const { code, sentence } = refusal
  // The server's words for these two are a buyer's.
  if (code === 'product-gone') return { ...NOTHING, goods: '有一件货已经下架了，拿掉它再发。' }
  if (code === 'invitation-replaced') return { ...NOTHING, bar: '这张邀请刚才已经改过一版了。' }
  if (code === 'total-out-of-range') return { ...NOTHING, sum: sentence }
  if (code === 'expiry-out-of-range') return { ...NOTHING, hold: sentence }
  return { ...NOTHING, bar: sentence }
}
