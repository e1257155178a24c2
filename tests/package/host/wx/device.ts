// `wx` about the phone itself: its size, its theme, its letters, how it was opened; chance; and odds and ends.
import { asking, type Api } from './asking'
import type { System } from './system'

const SDK = '3.8.0'
const BAR_TOP_PX = 44
const CAPSULE = { width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 }

export function deviceApis(system: System): Record<string, Api | unknown> {
  const windowInfo = windowOf(system)
  const appInfo = appOf(system)
  const deviceInfo = {
    brand: 'devtools',
    model: 'iPhone 8',
    platform: 'ios',
    system: 'iOS 16.0',
    benchmarkLevel: 30,
  }
  return {
    getWindowInfo: () => ({ ...windowInfo }),
    getAppBaseInfo: () => ({ ...appInfo }),
    getDeviceInfo: () => ({ ...deviceInfo }),
    getSystemInfoSync: () => ({ ...windowInfo, ...appInfo, ...deviceInfo }),
    getSystemSetting: () => ({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getMenuButtonBoundingClientRect: () => ({ ...CAPSULE }),
    getLaunchOptionsSync: () => launchOf(system),
    getEnterOptionsSync: () => launchOf(system),
    canIUse: () => true,
    nextTick: (callback: () => void) => void system.clock.given.setTimeout(callback, 0),
    ...asking(system, {
      getSystemInfo: () => ({ ...windowInfo, ...appInfo, ...deviceInfo }),
      getNetworkType: () => ({ networkType: 'wifi' }),
      getRandomValues: ({ length }) => ({ randomValues: randomBytes(Number(length)) }),
    }),
    ...listeners(),
  }
}

function windowOf({ device }: System) {
  const { widthPx, heightPx, pixelRatio } = device
  return {
    pixelRatio,
    screenWidth: widthPx,
    screenHeight: heightPx,
    windowWidth: widthPx,
    windowHeight: heightPx,
    statusBarHeight: BAR_TOP_PX,
    screenTop: 0,
    safeArea: { left: 0, right: widthPx, top: 0, bottom: heightPx, width: widthPx, height: heightPx },
  }
}

function appOf({ device, single }: System) {
  return {
    SDKVersion: SDK,
    version: '8.0.50',
    language: 'zh_CN',
    theme: device.theme,
    enableDebug: false,
    fontSizeSetting: 16 * device.fontScale,
    fontSizeScaleFactor: device.fontScale,
    mode: single ? 'singlePage' : 'default',
    host: { env: 'WeChat' },
  }
}

const launchOf = ({ launch }: System) => ({ ...launch, query: { ...launch.query } })

function randomBytes(count: number): ArrayBuffer {
  const bytes = new Uint8Array(count)
  globalThis.crypto.getRandomValues(bytes)
  return bytes.buffer
}

/** Things that never happen on this phone. */
function listeners(): Record<string, () => void> {
  const events = [
    'AppShow',
    'AppHide',
    'ThemeChange',
    'NetworkStatusChange',
    'WindowResize',
    'KeyboardHeightChange',
  ]
  const more = [
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'AudioInterruptionBegin',
    'AudioInterruptionEnd',
  ]
  const names = [...events, ...more].flatMap((name) => [`on${name}`, `off${name}`])
  return Object.fromEntries(names.map((name) => [name, () => undefined]))
}
