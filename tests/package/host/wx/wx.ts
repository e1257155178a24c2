// The `wx` of one running package: a plain object of its own keys, since Taro makes its interface by listing them.
import { deviceApis } from './device'
import { outsideApis } from './outside'
import { ownerApis } from './owner'
import { routingApis } from './routing'
import { screenApis } from './screen'
import { storageApis } from './storage'
import type { System } from './system'

export type Wx = Record<string, unknown>

export function createWx(system: System): Wx {
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    ...deviceApis(system),
    ...storageApis(system),
    ...routingApis(system),
    ...screenApis(system),
    ...ownerApis(system),
    ...outsideApis(system),
  }
}
