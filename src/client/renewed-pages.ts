// A page whose files did not come: the shop's pages were renewed meanwhile and are fetched anew with their address kept, or
// the network is gone and the tap says so.
import Taro from '@tarojs/taro'

const MARK = 'xiaopu.renewed'
/** Sooner than this after the last time it is no renewal but a fault, which reloading would only repeat. */
const AGAIN_MS = 30_000

/** In a browser only: WeChat brings a whole package at once. */
export function watchForRenewedPages(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (isMissingFile(reason)) void renewOrSay()
  })
}

/** Reloading without a network would leave an empty window. */
async function renewOrSay(): Promise<void> {
  const isReached = await fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isReached && mayRenew()) location.reload()
  else await Taro.showToast({ title: '网断了，连上再点一次', icon: 'none' })
}

/** As webpack names what did not come, script or style. */
function isMissingFile(reason: unknown): boolean {
  const { name, code } = (reason ?? {}) as { name?: string; code?: string }
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED'
}

function mayRenew(): boolean {
  try {
    const last = Number(sessionStorage.getItem(MARK))
    sessionStorage.setItem(MARK, String(Date.now()))
    return Date.now() - last > AGAIN_MS
  } catch {
    return false
  }
}
