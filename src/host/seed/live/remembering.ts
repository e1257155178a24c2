// A vault that remembers what it sealed: the same address is sealed once, and nothing is opened that was sealed a moment ago.
import type { Vault } from '../../../ports/vault'

/** Made beside everything else, so that nobody waits for one. */
const KEYS_AHEAD = 64

/** What it seals is sealed as ever; only the work is not done twice while the demo world is made. */
export function remembering(vault: Vault): Vault {
  const ahead: Promise<string>[] = []
  const sealedOf = new Map<string, string>()
  const plainOf = new Map<string, string>()
  return {
    newKey() {
      while (ahead.length < KEYS_AHEAD) ahead.push(vault.newKey())
      return ahead.shift() ?? vault.newKey()
    },
    async seal(sealedKey, fields) {
      const sealed: [string, string][] = []
      for (const [name, text] of Object.entries(fields)) {
        const place = `${sealedKey} ${name} ${text}`
        const made = sealedOf.get(place) ?? (await vault.seal(sealedKey, { [name]: text }))[name] ?? ''
        sealedOf.set(place, made)
        plainOf.set(`${sealedKey} ${name} ${made}`, text)
        sealed.push([name, made])
      }
      return Object.fromEntries(sealed)
    },
    async open(sealedKey, sealed) {
      const opened: [string, string][] = []
      for (const [name, made] of Object.entries(sealed)) {
        const known = plainOf.get(`${sealedKey} ${name} ${made}`)
        opened.push([name, known ?? (await vault.open(sealedKey, { [name]: made }))[name] ?? ''])
      }
      return Object.fromEntries(opened)
    },
  }
}
