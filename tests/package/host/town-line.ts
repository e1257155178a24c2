// A phone's line into a town of this process: the platform vouches for its owner, as it does for a cloud function's caller.
import { randomBytes } from 'node:crypto'
import { openidOf } from '../../../src/emulator/wechat-api/login'
import { dispatch } from '../../../src/server/dispatch'
import { contextOf } from '../../../src/server/enter'
import type { Town } from '../../stories/town'
import type { Line } from './line'

/** The same owner is the same person in every visit. */
export function townLine(town: Town, owner: string): Line {
  const { world, outside } = town
  const openid = openidOf({ appid: world.settings.spAppid, user: owner })
  return {
    // What the cloud function `api` makes of its event and of its caller.
    call: ({ name, input, key }, known) =>
      dispatch(world, {
        name,
        input,
        token: null,
        context: known ? contextOf(world, openid) : null,
        key: key ?? null,
        ip: '',
      }),
    async pay(prepayId) {
      const paid = outside.channel.control.pay(prepayId, { payerOpenid: openid })
      await town.settle()
      return paid.ok ? { paid: true } : { paid: false, reason: paid.reason }
    },
    loginCode: () => Promise.resolve(randomBytes(16).toString('hex')),
  }
}
