// Runs a package's JavaScript as WeChat does: every file a module, and nothing of a browser or of Node in sight.

export type Given = Readonly<Record<string, unknown>>

/**
 * What neither WeChat's JavaScript engine has nor every phone: code that leans on one of these
 * breaks here, as it would there.
 */
const NOT_THERE = [
  'window',
  'document',
  'self',
  'frames',
  'location',
  'history',
  'navigator',
  'screen',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'MessageChannel',
  'BroadcastChannel',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'setImmediate',
  'clearImmediate',
  'queueMicrotask',
  'structuredClone',
  'performance',
  'process',
  'Buffer',
  'crypto',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'URLSearchParams',
  'Blob',
  'File',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'AbortController',
  'Image',
  'btoa',
  'atob',
  'alert',
  'Intl',
  'global',
]

interface Module {
  exports: unknown
}

/** Gives `load(path)`: what the file at `path`, without suffix, exports; each file runs once. */
export function createLoader(
  scripts: Readonly<Record<string, string>>,
  base: Given,
): (path: string) => unknown {
  const loaded = new Map<string, Module>()
  const load = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const source = scripts[path]
    if (source === undefined) throw new Error(`the package has no ${path}.js`)
    const module: Module = { exports: {} }
    loaded.set(path, module)
    const require = (wanted: string): unknown => load(resolve(path, wanted))
    const given: Given = { ...base, require, module, exports: module.exports }
    const absent = NOT_THERE.filter((name) => !(name in given))
    // In this realm, not in a fresh one: the framework compares with its own `Object`.
    const run = new Function(...Object.keys(given), ...absent, `${source}\n//# sourceURL=package/${path}.js`)
    run.call(undefined, ...Object.values(given))
    return module.exports
  }
  return load
}

function resolve(from: string, wanted: string): string {
  const parts = wanted.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of wanted.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
