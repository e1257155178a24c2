// What can be said of a waybill number while it is being typed: whose it probably is, or what is wrong with it.
import { sentenceOf } from '../../../contract/refusals'
import { checkWaybill, guessCarrier, type Carrier } from '../../../domain/waybill'

export interface WaybillTyped {
  /** Null while it is too short to say, and where no carrier's numbers look like it. */
  readonly guess: Carrier | null
  /** Said when the field is left or the button tapped. */
  readonly fault: string | null
}

export function waybillTyped(text: string): WaybillTyped {
  const checked = checkWaybill(text)
  if (!checked.ok)
    return {
      guess: null,
      fault: text.trim() === '' ? '单号在快递单上，一串字母和数字。' : sentenceOf(checked.fault),
    }
  return { guess: guessCarrier(checked.waybill), fault: null }
}

/** Short names for chips: 「顺丰速运」 is 「顺丰」 to everybody; the post has two, which keep what tells them apart. */
export const shortName = (name: string): string => POST[name] ?? name.replace(/(速运|快递|速递|物流)$/, '')

const POST: Readonly<Record<string, string>> = { 中国邮政速递: '邮政速递', 邮政快递包裹: '邮政包裹' }
