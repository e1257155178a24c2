// `wx` storage: values kept as JSON over visits; Moments have a storage of their own.
import { asking, type Api } from './asking'
import type { System } from './system'

export function storageApis(system: System): Record<string, Api | unknown> {
  const { storage } = system
  const read = (key: string): unknown => {
    const kept = storage.get(key)
    return kept === undefined ? undefined : (JSON.parse(kept) as { value: unknown }).value
  }
  const write = (key: string, value: unknown): void => void storage.set(key, JSON.stringify({ value }))
  return {
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    ...asking(system, {
      getStorage: ({ key }) => {
        if (!storage.has(String(key))) throw new Error('data not found')
        return { data: read(String(key)) }
      },
      setStorage: ({ key, data }) => write(String(key), data),
      removeStorage: ({ key }) => void storage.delete(String(key)),
      clearStorage: () => storage.clear(),
    }),
  }
}
