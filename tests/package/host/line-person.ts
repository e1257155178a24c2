// Somebody WeChat knows, asking without a phone in between: prepares what a phone of the same owner then finds.
import type { FunctionName } from '../../../src/contract/functions'
import { RefusedCall, type Answer, type Person } from '../../stories/citizen'
import { newId, newPapers } from '../../stories/papers'
import type { Town } from '../../stories/town'
import { townLine } from './town-line'

interface Spoken {
  readonly status: number
  readonly body: object
}

/** The same person as `phones.phone(townLine(town, owner))`; there is no token, since the platform vouches. */
export function linePerson(town: Town, owner: string): Person {
  const line = townLine(town, owner)
  const post = async (name: string, input: unknown, key: string): Promise<Answer<FunctionName>> => {
    const { status, body } = (await line.call({ name, input, key }, true)) as Spoken
    return { ...body, status } as Answer<FunctionName>
  }
  const ask: Person['ask'] = async (name, input, { key = newId() } = {}) =>
    (await post(name, input, key)) as Answer<typeof name>
  return {
    papers: newPapers(owner),
    ask,
    raw: (name, input) => post(name, input, newId()),
    use: () => undefined,
    token() {
      throw new Error('the platform says who asks')
    },
    tap(name, input) {
      const key = newId()
      return () => ask(name, input, { key })
    },
    async call(name, input) {
      const answer = await ask(name, input)
      if (!answer.ok) throw new RefusedCall(name, answer.code, answer.details)
      return answer.value
    },
  }
}
