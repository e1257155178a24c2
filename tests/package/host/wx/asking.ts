// An interface of `wx` that answers later: by callbacks, or by a promise where none were given.
import type { System } from './system'

export type Options = Readonly<Record<string, unknown>>
export type Api = (options?: Options) => unknown
/** Gives what is added to the answer; a throw is the API's `fail`. */
export type Work = (options: Options) => unknown

/** In Moments these fail: no person, no money, no way to another page. */
const FORBIDDEN_IN_MOMENTS = new Set([
  'login',
  'checkSession',
  'getUserProfile',
  'requestPayment',
  'chooseAddress',
  'openSetting',
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'switchTab',
  'navigateBack',
  'navigateToMiniProgram',
  'chooseMedia',
  'chooseImage',
  'saveImageToPhotosAlbum',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'scanCode',
])

export function asking(system: System, apis: Readonly<Record<string, Work>>): Record<string, Api> {
  return Object.fromEntries(Object.entries(apis).map(([name, work]) => [name, ask(system, name, work)]))
}

function ask(system: System, name: string, work: Work): Api {
  return (options = {}) => {
    const answering = system.pending.track(name, carryOut(system, name, work, options))
    const { success, fail, complete } = options
    const isTold = [success, fail, complete].some((callback) => typeof callback === 'function')
    if (!isTold) return answering
    void system.pending.track(
      name,
      answering.then(
        (answer) => tell(system, [success, complete], answer),
        (fault: unknown) => tell(system, [fail, complete], fault),
      ),
    )
    return undefined
  }
}

/** A failure is an object with `errMsg`, as WeChat's are. */
async function carryOut(system: System, name: string, work: Work, options: Options): Promise<object> {
  const { success: _success, fail: _fail, complete: _complete, ...plain } = options
  if (system.single && FORBIDDEN_IN_MOMENTS.has(name)) {
    system.diary.forbidden.push(name)
    throw failure(`${name}:fail not allowed in single page mode`)
  }
  system.diary.calls.push({ name, options: plain })
  try {
    const answer = await work(plain)
    return { ...(typeof answer === 'object' ? answer : {}), errMsg: `${name}:ok` }
  } catch (fault) {
    throw failure(`${name}:fail ${fault instanceof Error ? fault.message : String(fault)}`)
  }
}

function tell(system: System, callbacks: readonly unknown[], answer: unknown): void {
  for (const callback of callbacks) {
    if (typeof callback !== 'function') continue
    try {
      ;(callback as (answer: unknown) => void)(answer)
    } catch (fault) {
      system.diary.faults.push(String(fault))
    }
  }
}

/** WeChat rejects with a plain object; an Error that carries it is the same to whoever reads `errMsg`. */
function failure(errMsg: string): Error {
  return Object.assign(new Error(errMsg), { errMsg })
}
