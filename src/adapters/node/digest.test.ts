// Digests: the known one of a text, and indexes that nobody can make or match without key and purpose.
import { createDigest } from './digest'

const digest = createDigest(Buffer.alloc(32, 7))

it('is the SHA-256 everybody knows', () => {
  expect(digest.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('finds a text again, under its own purpose and key only', () => {
  const phone = digest.blind('phone', '+8613800000001')
  expect(phone).toMatch(/^[0-9a-f]{64}$/)
  expect(createDigest(Buffer.alloc(32, 7)).blind('phone', '+8613800000001')).toBe(phone)
  expect(digest.blind('code', '+8613800000001')).not.toBe(phone)
  expect(digest.blind('phone', '+8613800000002')).not.toBe(phone)
  expect(createDigest(Buffer.alloc(32, 8)).blind('phone', '+8613800000001')).not.toBe(phone)
})

it('wants a key that cannot be tried out', () => {
  expect(() => createDigest(Buffer.alloc(31, 7))).toThrow('less than 32 bytes')
})
