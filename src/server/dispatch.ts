// One door for every function: its input and rate are checked, it runs, and its answer is cut to what was promised.
import { FUNCTIONS, isFunctionName, type FunctionName } from '../contract/functions'
import { sentenceOf } from '../contract/refusals'
import { POLICIES } from '../contract/table'
import type { Instant } from '../domain/day'
import { ok, refuse, type Refused, type Result } from '../domain/result'
import type { UseCase } from '../ports/story'
import type { Credential, Fetches } from '../ports/store'
import type { World } from '../ports/world'
import { enterIfNew, type PlatformContext } from './enter'
import { USE_CASES } from './functions'
import { run } from './run'
import { credentialOf } from './session'

export interface Asked {
  readonly name: string
  readonly input: unknown
  /** The token of the `Authorization` header, or null. */
  readonly token: string | null
  /** Set by the platform alone, never from a request's body. */
  readonly context: PlatformContext | null
  readonly key: string | null
  readonly ip: string
}

/** Every body says when it was made: the phone counts down by the server's clock, never by its own. */
export type Answered =
  | { readonly status: 200; readonly body: DoneBody }
  | { readonly status: 400 | 401 | 404 | 409 | 429 | 503; readonly body: RefusedBody }

export interface DoneBody {
  readonly ok: true
  readonly value: unknown
  readonly now: Instant
}

export interface RefusedBody {
  readonly ok: false
  readonly code: string
  readonly sentence: string
  readonly details: Refused['details']
  readonly now: Instant
}

const KEY_PATTERN = /^[0-9A-Za-z_-]{8,64}$/

export async function dispatch(world: World, asked: Asked): Promise<Answered> {
  const { name } = asked
  const result = isFunctionName(name) ? await admit(world, name, asked) : refuse('unknown-function')
  return answer(result, world.clock.now())
}

/** Checks what is asked before anything is read; the value of a yes is cut to the contract's output. */
async function admit(world: World, name: FunctionName, asked: Asked): Promise<Result<unknown>> {
  const parsed = FUNCTIONS[name].input.safeParse(asked.input)
  if (!parsed.success) return refuse('bad-input', { field: fieldOf(parsed.error) })
  const credential = credentialOf(world, asked)
  if (!(await withinRate(world, name, asked, credential))) return refuse('too-often')
  const policy = POLICIES[name]
  if (policy.writes && (asked.key === null || !KEY_PATTERN.test(asked.key))) return refuse('key-missing')
  try {
    const result = await perform(world, name, parsed.data, asked, credential)
    return result.ok ? ok(FUNCTIONS[name].output.parse(result.value)) : result
  } catch (fault) {
    // The outcome may be unknown: the client keeps its key and asks again.
    world.log.alarm('request-broke', { name, fault: fault instanceof Error ? fault.message : 'fault' })
    return refuse('down')
  }
}

function perform(
  world: World,
  name: FunctionName,
  input: unknown,
  asked: Asked,
  credential: Credential | null,
): Promise<Result<unknown>> {
  const policy = POLICIES[name]
  // Each entry is typed by its own function; only here, where the name is not known, the types meet.
  const story = USE_CASES[name] as unknown as UseCase<unknown, Fetches, unknown, unknown, unknown>
  const call = {
    name,
    input,
    credential,
    asker: {
      personId: credential?.personId ?? null,
      sessionHash: credential?.kind === 'session' ? credential.hash : null,
      ip: asked.ip,
      inWechat: asked.context !== null,
    },
    key: policy.writes && credential ? asked.key : null,
    needsPerson: policy.actor === 'person',
  }
  return enterIfNew(world, asked.context, () => run(world, story, call))
}

/** Made-up tokens must not dodge a person's limit without end; a carrier puts very many people behind one address. */
const PERSONS_PER_ADDRESS = 1_000

async function withinRate(
  world: World,
  name: FunctionName,
  asked: Asked,
  credential: Credential | null,
): Promise<boolean> {
  const { per, limit, windowMs } = POLICIES[name].rate
  if (per === 'ip' || !credential) return world.limits.take(`${name}/${asked.ip}`, limit, windowMs)
  const shared = await world.limits.take(`${name}/of/${asked.ip}`, limit * PERSONS_PER_ADDRESS, windowMs)
  return shared && world.limits.take(`${name}/${credential.personId}`, limit, windowMs)
}

function answer(result: Result<unknown>, now: Instant): Answered {
  if (result.ok) return { status: 200, body: { ok: true, value: result.value, now } }
  const { code, details } = result
  return {
    status: STATUS[code] ?? 409,
    body: { ok: false, code, sentence: sentenceOf(code, details), details, now },
  }
}

/** A refusal of the shop's rules is a conflict with the state of things; these few are not. */
const STATUS: Partial<Record<Refused['code'], 400 | 401 | 404 | 429 | 503>> = {
  'bad-input': 400,
  'key-missing': 400,
  'unknown-function': 404,
  'not-found': 404,
  'signed-out': 401,
  'too-often': 429,
  down: 503,
}

function fieldOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string {
  const path = error.issues[0]?.path ?? []
  return path.map(String).join('.') || 'input'
}
