// The two questions about people: does a name belong to an identity number, and a card to name, number and phone.
import type { Fault } from '../fault-plan'

export interface Person {
  name: string
  idNumber: string
  /** With or without `+86`. */
  phone: string
  cards: readonly string[]
}

export interface IdentityDesk {
  checkIdCard(input: Record<string, unknown>, fault: Fault | null): Record<string, unknown>
  checkBankCard(input: Record<string, unknown>, fault: Fault | null): Record<string, unknown>
  /** Answers this result for a card from now on (`-13` lost, `-14` expired …); null makes it an ordinary card again. */
  setCardResult(card: string, result: string | null): void
  /** Answers that were billed, by action: only definite ones are. */
  billed(): { idCard: number; bankCard: number }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const FREE_ID_RESULTS = ['-2', '-3', '-4', '-5', '-6', '-7']
const FREE_CARD_RESULTS = ['-2', '-3', '-4', '-5', '-18', '-19', '-20']
const NAME = /^[\u3400-\u9fff\u{20000}-\u{323af}·]{2,30}$|^[A-Za-z][A-Za-z ·'-]{1,29}$/u

const ID_RESULTS: Record<string, string> = {
  '0': '姓名和身份证号一致',
  '-1': '姓名和身份证号不一致',
  '-2': '非法身份证号（长度、校验位等不正确）',
  '-3': '非法姓名（长度、格式等不正确）',
  '-4': '证件库服务异常',
  '-5': '证件库中无此身份证记录',
  '-6': '权威比对系统升级中，请稍后再试',
  '-7': '认证次数超过当日限制',
}

const CARD_RESULTS: Record<string, string> = {
  '0': '认证通过',
  '-1': '认证未通过',
  '-2': '姓名校验不通过',
  '-3': '身份证号码有误',
  '-4': '银行卡号码有误',
  '-5': '手机号码不合法',
  '-6': '持卡人信息有误',
  '-13': '挂失卡',
  '-14': '过期卡',
  '-18': '服务繁忙，请稍后再试',
  '-19': '验证次数超限，请次日重试',
  '-20': '仅支持二代身份证',
}

/** With `acceptUnknown`, well-formed people and cards that nobody in the table owns are taken as genuine. */
export function createIdentityDesk(people: readonly Person[], acceptUnknown: boolean): IdentityDesk {
  const cardResults = new Map<string, string>()
  const billed = { idCard: 0, bankCard: 0 }
  return {
    billed: () => ({ ...billed }),
    setCardResult: (card, result) =>
      void (result === null ? cardResults.delete(card) : cardResults.set(card, result)),
    checkIdCard(input, fault) {
      const asked = { name: text(input.Name), idNumber: text(input.IdCard) }
      const Result = planted(fault, '-4') ?? judgeIdCard(asked, people, acceptUnknown)
      if (!FREE_ID_RESULTS.includes(Result)) billed.idCard += 1
      return { Result, Description: ID_RESULTS[Result] ?? '认证未通过' }
    },
    checkBankCard(input, fault) {
      const certType = input.CertType === undefined || Number(input.CertType) === 0
      const asked = {
        name: text(input.Name),
        idNumber: text(input.IdCard),
        card: text(input.BankCard),
        phone: text(input.Phone),
      }
      const judged = () =>
        cardForm(asked) ?? cardResults.get(asked.card) ?? judgeBankCard(asked, people, acceptUnknown)
      const Result = planted(fault, '-18') ?? (certType ? judged() : '-20')
      if (!FREE_CARD_RESULTS.includes(Result)) billed.bankCard += 1
      return { Result, Description: CARD_RESULTS[Result] ?? '认证未通过' }
    },
  }
}

interface AskedId {
  name: string
  idNumber: string
}

interface AskedCard extends AskedId {
  card: string
  phone: string
}

function judgeIdCard(asked: AskedId, people: readonly Person[], acceptUnknown: boolean): string {
  if (!NAME.test(asked.name)) return '-3'
  if (!isIdNumber(asked.idNumber)) return '-2'
  const person = people.find((each) => each.idNumber === asked.idNumber)
  if (person === undefined) return acceptUnknown ? '0' : '-5'
  return person.name === asked.name ? '0' : '-1'
}

function cardForm(asked: AskedCard): string | null {
  if (!NAME.test(asked.name)) return '-2'
  if (!isIdNumber(asked.idNumber)) return '-3'
  if (!/^\d{13,19}$/.test(asked.card)) return '-4'
  return /^1[3-9]\d{9}$/.test(asked.phone) ? null : '-5'
}

function judgeBankCard(asked: AskedCard, people: readonly Person[], acceptUnknown: boolean): string {
  const person = people.find((each) => each.idNumber === asked.idNumber)
  const owner = people.find((each) => each.cards.includes(asked.card))
  const wrongHolder = person !== undefined && person.name !== asked.name
  if (wrongHolder || (owner !== undefined && owner !== person)) return '-6'
  if (person === undefined || owner === undefined) return acceptUnknown ? '0' : '-1'
  return person.phone.slice(-11) === asked.phone ? '0' : '-1'
}

function isIdNumber(idNumber: string): boolean {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return false
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(idNumber.charAt(place)), 0)
  return '10X98765432'.charAt(sum % 11) === idNumber.charAt(17)
}

function planted(fault: Fault | null, busy: string): string | null {
  if (fault === 'busy') return busy
  return fault !== null && typeof fault === 'object' ? fault.answer : null
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
