// The cloud function that answers the phone: any function of the contract, for whom the platform says is calling.
import { dispatch, type Answered } from '../server/dispatch'
import { contextOf } from '../server/enter'
import { callerOf } from './platform-context'
import { cloudWorld } from './world'

/** What the phone sends; whatever else stands in the event is not looked at, least of all who it says it is. */
interface ApiEvent {
  readonly name?: unknown
  readonly input?: unknown
  /** The action's idempotency key. */
  readonly key?: unknown
}

export async function main(event: ApiEvent): Promise<Answered> {
  const world = cloudWorld()
  const { openid, ip } = callerOf(world.settings.spAppid)
  return dispatch(world, {
    name: typeof event.name === 'string' ? event.name : '',
    input: event.input,
    token: null,
    context: openid === null ? null : contextOf(world, openid),
    key: typeof event.key === 'string' ? event.key : null,
    ip,
  })
}
