// `wx` between pages: each answers once the new page stands, and fails with WeChat's words.
import { asking, type Api } from './asking'
import type { System } from './system'

export function routingApis(system: System): Record<string, Api> {
  const { stack } = system
  return asking(system, {
    navigateTo: ({ url }) => stack.push(String(url)),
    redirectTo: ({ url }) => stack.replace(String(url)),
    reLaunch: ({ url }) => stack.relaunch(String(url)),
    navigateBack: ({ delta }) => stack.back(typeof delta === 'number' ? delta : 1),
    switchTab: () => {
      throw new Error('can not switch to no-tabBar page')
    },
  })
}
