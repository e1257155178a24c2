// A phone with WeChat on it and one person holding it: opens the package, looks, taps, types, shares and pays.
import type { CompiledPackage } from './compile'
import type { HostElement } from './dom'
import { createEyes, type Wanted } from './finding'
import { launch, SCENE, wordsOf, type Launch, type Scene } from './launch'
import type { Line } from './line'
import { breakable, type LineFaults } from './line-faults'
import type { OpenPage } from './page-stack'
import { createPending } from './pending'
import { createPhoneClock } from './phone-clock'
import { createSetDataCount, type Cause, type PageSize, type TapSize } from './set-data-count'
import { cardOf, momentOf, type Card, type Moment } from './sharing'
import { fire, openTypeOf, tap, type, valueOf } from './touching'
import type { Device, Diary, OwnerAnswers } from './wx/system'

export interface PhoneOptions {
  readonly code: CompiledPackage
  readonly line: Line
  readonly device?: Partial<Device>
  /** False lets long waits pass by themselves, for somebody who watches. */
  readonly held?: boolean
}

export interface Phone {
  /** A cold start at a card's path; everything kept stays, except in Moments, which keep apart. */
  open(path: string, scene?: Scene): Promise<void>
  tap(wanted: Wanted): Promise<void>
  /** A finger on this very element. */
  touch(element: HostElement): Promise<void>
  /** Writes over what stands in the field, and leaves it unless `stay`. */
  type(field: Wanted, text: string, how?: { readonly stay: boolean }): Promise<void>
  /** Any other event, such as a picker's `change`. */
  fire(wanted: Wanted, name: string, detail: object): Promise<void>
  /** WeChat's own back. */
  back(): Promise<void>
  /** WeChat's own menu; a button of the page that shares is tapped instead, and leaves its card in `cards`. */
  share(): Promise<Card>
  shareToMoments(): Promise<Moment>
  /** Lets time pass: held waits fall due one after the other. */
  pass(ms: number): Promise<void>
  settle(): Promise<void>
  sees(wanted: Wanted): boolean
  text(): string
  value(field: Wanted): string
  page(): Pick<OpenPage, 'route' | 'query' | 'title'>
  routes(): string[]
  /** What the owner does at the next sheet of this kind. */
  answer<K extends keyof OwnerAnswers>(kind: K, answer: OwnerAnswers[K]): void
  readonly cards: readonly Card[]
  readonly diary: Diary
  readonly lineFaults: LineFaults
  pageSizes(): PageSize[]
  tapSizes(): TapSize[]
  close(): void
}

const DEVICE: Device = { widthPx: 375, heightPx: 667, pixelRatio: 2, theme: 'light', fontScale: 1 }
const SETTLE_LIMIT_MS = 15_000
const LOOK_AGAIN_MS = 3
/** Promises that lead to promises: it is still only when it was still so often in a row. */
const STILL_LOOKS = 3

export function createPhone(options: PhoneOptions): Phone {
  const body = createBody(options)
  const { count, clock, diary, running } = body
  const { find, findAll, findField, textOf } = createEyes(options.code.unseen)
  const frame = () => running().stack.top().frame
  const act = async (cause: Cause, action: () => unknown): Promise<void> => {
    count.because(cause)
    await action()
    await body.settle()
    count.because({ kind: 'later' })
  }
  const touch = (label: string, action: () => unknown): Promise<void> =>
    act({ kind: 'tap', label, page: running().stack.top().number }, action)
  const cards: Card[] = []
  return {
    open: (path, scene = 'card') => act({ kind: 'opening' }, () => body.start(path, scene)),
    tap: (wanted) => touch(`tap ${nameOf(wanted)}`, () => tapOn(body, find(frame(), wanted), cards)),
    touch: (element) => touch(`tap ${textOf(element)}`, () => tapOn(body, element, cards)),
    type: (wanted, text, how) =>
      touch(`type ${nameOf(wanted)}`, () => type(findField(frame(), wanted), text, how?.stay)),
    fire: (wanted, name, detail) =>
      touch(`${name} ${nameOf(wanted)}`, () => fire(find(frame(), wanted), name, detail)),
    back: () => touch('back', () => running().stack.back()),
    share: () => cardOf(running().stack.top(), 'menu').then(body.settled),
    shareToMoments: () => momentOf(running().stack.top()).then(body.settled),
    pass: (ms) => clock.pass(ms, body.settle),
    settle: body.settle,
    sees: (wanted) => findAll(frame(), wanted).length > 0,
    text: () => textOf(frame()),
    value: (wanted) => valueOf(findField(frame(), wanted)),
    page: () => {
      const { route, query, title } = running().stack.top()
      return { route, query, title }
    },
    routes: () => running().stack.pages.map(({ route }) => route),
    answer: (kind, answer) => void body.answers.push({ kind, answer }),
    cards,
    diary,
    lineFaults: body.line.faults,
    pageSizes: count.pageSizes,
    tapSizes: count.tapSizes,
    close: body.close,
  }
}

/** What outlives a single run of the package, and the run. */
function createBody({ code, line: bareLine, device, held = true }: PhoneOptions) {
  const diary: Diary = { calls: [], forbidden: [], faults: [] }
  const pending = createPending()
  const count = createSetDataCount(pending)
  const line = breakable(bareLine)
  const clock = createPhoneClock((fault) => void diary.faults.push(wordsOf(fault)), held, count.waited)
  const answers: { kind: keyof OwnerAnswers; answer: unknown }[] = []
  const storage = { usual: new Map<string, string>(), moments: new Map<string, string>() }
  let run: Launch | null = null
  const close = (): void => {
    clock.stop()
    run?.close()
    run = null
  }
  const isStill = (): boolean => pending.count() <= line.held() && clock.shortWaits() === 0
  const settle = async (): Promise<void> => {
    const untilMs = Date.now() + SETTLE_LIMIT_MS
    for (let still = 0; still < STILL_LOOKS; still = isStill() ? still + 1 : 0) {
      if (Date.now() > untilMs) throw new Error(`it never stands still: ${pending.names().join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }
  const start = (path: string, scene: Scene): void => {
    close()
    const system = {
      device: { ...DEVICE, ...device },
      clock,
      pending,
      storage: scene === 'moments' ? storage.moments : storage.usual,
      files: new Map<string, string>(),
      line: line.line,
      diary,
      answered: count.answered,
      takeAnswer: <K extends keyof OwnerAnswers>(kind: K) =>
        takeFirst(answers, kind) as OwnerAnswers[K] | undefined,
    }
    run = launch({ ...system, code, count }, path, scene)
  }
  const running = (): Launch => {
    if (!run) throw new Error('nothing is open on this phone')
    return run
  }
  const settled = async <T>(value: T): Promise<T> => {
    await settle()
    return value
  }
  return { diary, count, clock, line, answers, start, running, settle, settled, close }
}

type Body = ReturnType<typeof createBody>

/** Where WeChat acts on a button by itself, it does so beside the package's own handlers. */
async function tapOn({ running, diary, line }: Body, element: HostElement, cards: Card[]): Promise<void> {
  const { stack, options } = running()
  const own = openTypeOf(element)
  if (own && options.scene === SCENE.moments) {
    diary.forbidden.push(`open-type=${own.openType}`)
    return
  }
  const page = stack.top()
  tap(element)
  if (own?.openType === 'share') cards.push(await cardOf(page, 'button', own.button))
  if (own?.openType === 'getPhoneNumber')
    fire(own.button, 'getphonenumber', { code: await line.line.loginCode(), errMsg: 'getPhoneNumber:ok' })
}

function takeFirst(answers: { kind: string; answer: unknown }[], kind: string): unknown {
  const at = answers.findIndex((one) => one.kind === kind)
  return at < 0 ? undefined : answers.splice(at, 1)[0]?.answer
}

const nameOf = (wanted: Wanted): string =>
  typeof wanted === 'string' ? wanted : Object.values(wanted).join()
