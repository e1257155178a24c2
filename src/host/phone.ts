// The phone's pages as the shop gives them out: the newest whole build, and until there is one a page that waits for it.
import { existsSync } from 'node:fs'
import { buildPhone, markOf, taroBuild, type BuildEnd } from './phone-build'
import { answerFile, FRONT, frontMadeAtMs, readPhoneFiles, type PhoneFiles } from './phone-files'
import { isFresh } from './phone-sources'
import { waitingPage } from './phone-waiting-page'

export interface Phone {
  /** Null for a path at which the phone has nothing. */
  answer(path: string): Response | Promise<Response> | null
  /** Ends with the build, however it ends; at once when none is needed. */
  readonly built: Promise<void>
  stop(): void
}

export interface PhoneOptions {
  /** Where the built pages lie. */
  readonly folder: string
  /** Where to build them when they are missing or old; null gives out only what is there. */
  readonly buildIn: string | null
  readonly say: (line: string) => void
  readonly command?: readonly string[]
}

interface Given {
  readonly kind: 'given'
  readonly files: PhoneFiles
  /** When its front page was written. */
  readonly madeAtMs: number | null
}

type State =
  | Given
  | { readonly kind: 'absent' | 'building' }
  | { readonly kind: 'failed'; readonly lastLines: readonly string[] }

const FAILED = '页面没有做成，原因如下，改好后重新启动 · the pages were not built; mend this and start again:'
/** A front page younger than this may have come before the rest of its build. */
const SETTLED_MS = 1_000

export function openPhone({ folder, buildIn, say, command }: PhoneOptions): Phone {
  const stopping = new AbortController()
  const isWhole = !existsSync(markOf(folder))
  const there = isWhole && (buildIn === null || isFresh(buildIn, folder)) ? take(folder) : null
  let state: State = there ?? { kind: buildIn === null ? 'absent' : 'building' }
  const build = async (root: string): Promise<void> => {
    say('正在做小铺的页面，大约半分钟 · building the shop’s pages, about half a minute')
    const plan = { root, folder, command: command ?? taroBuild(root), signal: stopping.signal }
    state = await buildPhone(plan).then((end) => stateAfter(end, folder), brokenOff)
    if (stopping.signal.aborted) return
    if (state.kind !== 'failed') return say('页面做好了 · the shop’s pages are built')
    say(FAILED)
    state.lastLines.forEach((line) => say(`  ${line}`))
  }
  return {
    built: buildIn !== null && there === null ? build(buildIn) : Promise.resolve(),
    stop: () => stopping.abort(),
    answer(path) {
      const isFront = path === '/' || path === `/${FRONT}`
      if (isFront) state = anew(state, folder) ?? state
      if (state.kind === 'given') return answerFile(state.files, path)
      if (!isFront || state.kind === 'absent') return null
      return waitingPage(state.kind === 'failed' ? state.lastLines : null)
    },
  }
}

function take(folder: string): Given | null {
  const madeAtMs = frontMadeAtMs(folder)
  const files = madeAtMs === null ? null : readPhoneFiles(folder)
  return files && { kind: 'given', files, madeAtMs }
}

function stateAfter(end: BuildEnd, folder: string): State {
  if (!end.ok) return { kind: 'failed', lastLines: end.lastLines }
  return take(folder) ?? { kind: 'failed', lastLines: [`${FRONT} names files that were not built`] }
}

const brokenOff = (fault: unknown): State => ({
  kind: 'failed',
  lastLines: [fault instanceof Error ? fault.message : String(fault)],
})

/** Somebody may build by hand while the shop is open; a build of ours says itself when it has ended. */
function anew(state: State, folder: string): Given | null {
  const madeAtMs = state.kind === 'building' ? null : frontMadeAtMs(folder)
  if (madeAtMs === null || Date.now() - madeAtMs < SETTLED_MS || existsSync(markOf(folder))) return null
  return state.kind === 'given' && state.madeAtMs === madeAtMs ? null : take(folder)
}
