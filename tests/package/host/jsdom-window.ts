// A window for Node: what the framework draws into where there is no browser.

interface JsdomWindow {
  document: unknown
  requestAnimationFrame(callback: (atMs: number) => void): number
  close(): void
}

interface WithWindow {
  window?: unknown
  document?: unknown
}

/** One for the process; phones draw side by side into it. */
export function openWindow(): () => void {
  const around = globalThis as WithWindow
  if (around.window) return () => undefined
  // It brings no types of its own.
  const { JSDOM } = require('jsdom') as { JSDOM: new (html: string) => { window: JsdomWindow } }
  const { window } = new JSDOM('<!doctype html><body></body>')
  // A frame of the screen: the framework waits for one before it says that something is drawn.
  window.requestAnimationFrame = (callback) => Number(setTimeout(() => callback(0), 0))
  Object.assign(around, { window, document: window.document })
  return () => {
    window.close()
    delete around.window
    delete around.document
  }
}
