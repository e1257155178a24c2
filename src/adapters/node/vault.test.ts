// The vault: what goes in comes out, for its person, under its name, with its master key, and not otherwise.
import { createVault } from './vault'

const master = { current: 'k1', keys: { k1: new Uint8Array(32).fill(1) } }
const vault = createVault(master)
const FIELDS = { name: '王桂芬', phone: '+8613800000001', address: '' }

it('gives back what it sealed, and shows none of it', async () => {
  const key = await vault.newKey()
  const sealed = await vault.seal(key, FIELDS)
  expect(JSON.stringify(sealed)).not.toContain('13800000001')
  expect(await vault.open(key, sealed)).toEqual(FIELDS)
})

it('seals the same text differently each time', async () => {
  const key = await vault.newKey()
  expect(await vault.newKey()).not.toBe(key)
  expect(await vault.seal(key, FIELDS)).not.toEqual(await vault.seal(key, FIELDS))
})

it('opens nothing with another person’s key, or without any', async () => {
  const sealed = await vault.seal(await vault.newKey(), FIELDS)
  await expect(vault.open(await vault.newKey(), sealed)).rejects.toThrow()
  await expect(vault.open('', sealed)).rejects.toThrow()
})

it('opens no field under another name, and none that was changed', async () => {
  const key = await vault.newKey()
  const sealed = await vault.seal(key, FIELDS)
  await expect(vault.open(key, { phone: sealed['name'] ?? '' })).rejects.toThrow('another name')
  const text = sealed['name'] ?? ''
  const middle = text.length - 30
  const changed = text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1)
  await expect(vault.open(key, { name: changed })).rejects.toThrow()
})

it('keeps old keys readable when the master key is replaced, until the old one is gone', async () => {
  const key = await vault.newKey()
  const sealed = await vault.seal(key, FIELDS)
  const k2 = new Uint8Array(32).fill(2)
  const both = createVault({ current: 'k2', keys: { ...master.keys, k2 } })
  expect(await both.open(key, sealed)).toEqual(FIELDS)
  const newOnly = createVault({ current: 'k2', keys: { k2 } })
  await expect(newOnly.open(key, sealed)).rejects.toThrow('no master key')
  expect(await newOnly.open(await both.newKey(), {})).toEqual({})
})

it('does not start without its current key at full length', () => {
  expect(() => createVault({ current: 'k2', keys: master.keys })).toThrow('no master key')
  expect(() => createVault({ current: 'k1', keys: { k1: new Uint8Array(16) } })).toThrow('not 32 bytes')
})
