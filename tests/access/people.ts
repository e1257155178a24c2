// Whom the access tests send to each function, and how they knock: over HTTP, with everything of the answer kept.
import { POLICIES } from '../../src/contract/table'
import type { FunctionName } from '../../src/contract/functions'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import type { Town } from '../stories/town'

/** `seller` and `buyer` belong to the first shop, `otherSeller` and `otherBuyer` to the second. */
export const PEOPLE = ['stranger', 'buyer', 'otherBuyer', 'seller', 'otherSeller'] as const
export type Name = (typeof PEOPLE)[number]
/** `impostor` claims to be the one whose things they are, with a secret that is not theirs. */
export const PRINCIPALS = ['anonymous', 'impostor', ...PEOPLE] as const
export type Principal = (typeof PRINCIPALS)[number]

export interface Heard {
  readonly status: number
  readonly body: {
    readonly ok: boolean
    readonly code?: string
    readonly value?: Readonly<Record<string, unknown>>
  }
}

const PERSON_ID_LENGTH = 22
const SECRET_LENGTH = 43

/** Asks once, under a key of its own. */
export async function knock(
  town: Pick<Town, 'url'>,
  name: FunctionName,
  input: unknown,
  token: string | null,
): Promise<Heard> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
  const response = await fetch(`${town.url}/api/${name}`, {
    method: 'POST',
    headers: token === null ? headers : { ...headers, authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  })
  return { status: response.status, body: (await response.json()) as Heard['body'] }
}

export function tokenOf(
  principal: Principal,
  people: Readonly<Record<Name, Person>>,
  rightful: Person,
): string | null {
  if (principal === 'anonymous') return null
  if (principal === 'impostor') return `${rightful.token().slice(0, PERSON_ID_LENGTH)}${newId(SECRET_LENGTH)}`
  return people[principal].token()
}

/** The one of the first shop's people whose things a function is about; anybody where they are nobody's. */
export function rightfulName(name: FunctionName): Name {
  switch (POLICIES[name].owner) {
    case 'seller':
      return 'seller'
    case 'buyer':
    case 'buyer-or-seller':
      return 'buyer'
    case 'self':
    case 'public':
      return 'stranger'
  }
}
