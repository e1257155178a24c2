// The four steps in words: where one is, how long it still takes, what is asked and why.
import type { Output } from '../../../contract/functions'

export type Opening = Output<'readOpening'>['opening']
export type StepNumber = 1 | 2 | 3 | 4

const STEP_COUNT = 4

interface StepWords {
  readonly title: string
  /** Empty where the question explains itself. */
  readonly why: string
  /** What the button of the step before calls it. */
  readonly short: string
  readonly left: string
  /** Below the drawing: what the next step adds to it. */
  readonly coming: string
}

export const STEP_WORDS: Readonly<Record<StepNumber, StepWords>> = {
  1: {
    title: '手机号是多少？',
    why: '只发验证码和订单提醒。买家看不到。',
    short: '手机号',
    left: '还要大约 3 分钟',
    coming: '一块空地。墙和窗，下一步就有了。',
  },
  2: {
    title: '您是谁？',
    why: '只为确认收款的人是您。加密存放，买家看不到。',
    short: '实名',
    left: '还要大约 2 分钟',
    coming: '墙和窗有了。门和钱匣，下一步就有了。',
  },
  3: {
    title: '卖的钱打到哪张卡？',
    why: '不用开网银。收货后的下一个工作日，钱就到这张卡。',
    short: '银行卡',
    left: '还要大约 1 分钟',
    coming: '门和钱匣有了，只差招牌。',
  },
  4: {
    title: '店叫什么？',
    why: '',
    short: '店名',
    left: '最后一步',
    coming: '',
  },
}

export function stepOf(state: Opening['state']): StepNumber {
  switch (state) {
    case 'phone':
      return 1
    case 'identity':
    case 'identity-checking':
      return 2
    case 'card':
    case 'card-checking':
      return 3
    case 'details':
    case 'naming':
    case 'done':
      return 4
  }
}

/** Somebody outside is being asked: nothing is to be typed, the answer comes by itself. */
export function isChecking(state: Opening['state']): boolean {
  return state === 'identity-checking' || state === 'card-checking' || state === 'naming'
}

/** Refused because the opening has moved on without this phone, on another one: it has to be looked at again. */
export const isBehind = (code: string): boolean => code === 'opening-step' || code === 'opening-checking'

/** With large letters the minutes are left out, so that the line stays one. */
export function headingOf(step: StepNumber, isLarge: boolean): string {
  const place = `第 ${step} 步，共 ${STEP_COUNT} 步`
  return isLarge ? place : `${place} · ${STEP_WORDS[step].left}`
}

/** `下一步：银行卡` */
export function nextLabel(step: StepNumber): string {
  return step === STEP_COUNT ? '开张' : `下一步：${STEP_WORDS[(step + 1) as StepNumber].short}`
}

/** Saved and being looked at outside; from `SLOW_AFTER_TRIES` looks on it takes longer than it should. */
export function checkingText(state: Opening['state'], tries: number): string {
  if (tries >= SLOW_AFTER_TRIES) return '比平时久一点。填的都存好了，可以先离开，回来接着走。'
  if (state === 'card-checking') return '正在跟银行核对，一般几秒。'
  if (state === 'naming') return '正在挂招牌，一般几秒。'
  return '正在核对，一般几秒。'
}

export const SLOW_AFTER_TRIES = 10
const LOOK_MS = 1_200
const LOOK_SLOW_MS = 5_000

/** How long to wait before the next look at an opening that is being checked. */
export const lookAgainMs = (tries: number): number => (tries < SLOW_AFTER_TRIES ? LOOK_MS : LOOK_SLOW_MS)
