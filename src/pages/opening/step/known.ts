// What the server knows of each step, as masked rows.
import type { Opening, StepNumber } from './steps'

export interface KnownRow {
  readonly title: string
  readonly value: string
}

/** Rows of which nothing is known yet are left out. */
export function knownOf(step: StepNumber, opening: Opening): KnownRow[] {
  const { phoneMask, nameMask, idMask, papersIn, bankName, cardMask, shopName } = opening
  const rows: Readonly<Record<StepNumber, readonly (readonly [string, string | null])[]>> = {
    1: [['手机号', phoneMask && `${phoneMask} 已验证`]],
    2: [
      ['姓名', nameMask],
      ['身份证号', idMask],
      ['证件照片', papersIn ? '两张都收好了' : null],
    ],
    3: [
      ['户名', nameMask],
      ['银行', bankName],
      ['卡号', cardMask],
    ],
    4: [['店名', shopName]],
  }
  return rows[step].reduce<KnownRow[]>(
    (all, [title, value]) => (value === null ? all : all.concat({ title, value })),
    [],
  )
}
