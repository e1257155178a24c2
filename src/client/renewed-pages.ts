// A page whose files are gone, because the shop's pages were renewed meanwhile, is fetched anew with its address kept.

const MARK = 'xiaopu.renewed'
/** Sooner than this after the last time it is no renewal but a fault, which reloading would only repeat. */
const AGAIN_MS = 30_000

/** In a browser only: WeChat brings a whole package at once. */
export function watchForRenewedPages(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (isMissingFile(reason) && mayRenew()) location.reload()
  })
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
