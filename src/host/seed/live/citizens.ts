// Somebody of the demo world at a phone: asks the shop from inside WeChat, through the same door as everybody.
import type { FunctionName, Input, Output } from '../../../contract/functions'
import { POLICIES } from '../../../contract/table'
import { ID_LENGTH, type PersonId } from '../../../domain/ids'
import { contextOf } from '../../../server/enter'
import { dispatch } from '../../../server/dispatch'
import { DEMO } from '../../demo-installation'
import type { Chance } from '../chance'
import type { SeedPerson } from '../people'
import type { SeedWorld } from './seed-world'

export interface Citizen {
  readonly person: SeedPerson
  readonly personId: PersonId
  /** Expects a yes; throws the refusal's code otherwise. */
  call<N extends FunctionName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Expects a no of this code. */
  isRefused<N extends FunctionName>(name: N, input: Input<N>, code: string): Promise<void>
}

const IP = '203.0.113.7'

/** The same person is the same citizen every time; who they are follows from their WeChat account alone. */
export function citizensOf(seed: SeedWorld, chance: Chance): (person: SeedPerson) => Citizen {
  const known = new Map<string, Citizen>()
  return (person) => {
    const found = known.get(person.key) ?? citizenOf(seed, chance, person)
    known.set(person.key, found)
    return found
  }
}

function citizenOf({ world, wechat }: SeedWorld, chance: Chance, person: SeedPerson): Citizen {
  const context = contextOf(world, wechat.control.openidOf({ user: person.key, appid: DEMO.appid }))
  const ask = async (name: FunctionName, input: unknown) => {
    const key = POLICIES[name].writes ? chance.id(ID_LENGTH) : null
    const { body } = await dispatch(world, { name, input, token: null, context, key, ip: IP })
    return body
  }
  return {
    person,
    personId: context.personId,
    async call(name, input) {
      const body = await ask(name, input)
      if (!body.ok)
        throw new Error(`${person.name} was refused ${name}: ${body.code} ${JSON.stringify(body.details)}`)
      return body.value as Output<typeof name>
    },
    async isRefused(name, input, code) {
      const body = await ask(name, input)
      if (body.ok || body.code !== code)
        throw new Error(
          `${person.name} was not refused ${name} with ${code}: ${body.ok ? 'done' : body.code}`,
        )
    },
  }
}
