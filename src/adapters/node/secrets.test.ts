// Boot with good secrets, and no boot with a missing, short, well-known, malformed or shared one.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readSecrets } from './secrets'

const pemOf = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const good = {
  XIAOPU_MASTER_KEY: hex(32),
  XIAOPU_INDEX_KEY: hex(32),
  WECHAT_APP_SECRET: hex(16),
  WECHAT_PAY_API_V3_KEY: hex(16),
  WECHAT_PAY_PRIVATE_KEY: pemOf(2048),
  TENCENT_SECRET_KEY: hex(16),
}
type Name = keyof typeof good

const problemsWith = (changes: Partial<Record<Name, string | undefined>>) => {
  const read = readSecrets({ ...good, ...changes })
  return read.ok ? [] : read.problems
}

it('reads good ones, also a key on one line', () => {
  const oneLine = good.WECHAT_PAY_PRIVATE_KEY.replaceAll('\n', '\\n')
  const read = readSecrets({ ...good, WECHAT_PAY_PRIVATE_KEY: oneLine })
  if (!read.ok) throw new Error(read.problems.join())
  expect(read.secrets.masterKey).toHaveLength(32)
  expect(read.secrets.wechatPayKeyPem).toBe(good.WECHAT_PAY_PRIVATE_KEY.trim())
})

it.each(Object.keys(good) as Name[])('%s: missing, blank, short, known or repeated is named', (name) => {
  expect(problemsWith({ [name]: undefined })).toEqual([`${name} is missing`])
  expect(problemsWith({ [name]: '  ' })).toEqual([`${name} is missing`])
  expect(problemsWith({ [name]: hex(15) })).toContain(`${name} is shorter than 32 bytes`)
  expect(problemsWith({ [name]: '0123456789abcdef'.repeat(4) })).toContain(
    `${name} is a known example, not a secret`,
  )
  expect(problemsWith({ [name]: `Changeme${hex(16)}` })).toContain(`${name} is a known example, not a secret`)
  expect(problemsWith({ [name]: 'a1b2'.repeat(16) })).toContain(`${name} repeats itself and could be guessed`)
})

it('wants each in its form', () => {
  const form = '32 random bytes as 64 hexadecimal digits'
  expect(problemsWith({ XIAOPU_MASTER_KEY: hex(33) })).toEqual([`XIAOPU_MASTER_KEY is ${form}`])
  expect(problemsWith({ XIAOPU_INDEX_KEY: `${hex(31)}zz` })).toEqual([`XIAOPU_INDEX_KEY is ${form}`])
  expect(problemsWith({ WECHAT_PAY_API_V3_KEY: hex(17) })).toEqual([
    'WECHAT_PAY_API_V3_KEY has exactly 32 bytes',
  ])
  const key = 'WECHAT_PAY_PRIVATE_KEY'
  expect(problemsWith({ [key]: pemOf(1024) })).toEqual([`${key} is not an RSA key of at least 2048 bits`])
  expect(problemsWith({ [key]: hex(64) })).toEqual([`${key} is not a private key in PEM`])
})

it('wants each for one purpose, whatever the letters', () => {
  expect(problemsWith({ XIAOPU_INDEX_KEY: good.XIAOPU_MASTER_KEY.toUpperCase() })).toEqual([
    'XIAOPU_MASTER_KEY and XIAOPU_INDEX_KEY are the same',
  ])
})

it('lists everything at once and tells no secret', () => {
  const read = readSecrets({ TENCENT_SECRET_KEY: 'hunter2' })
  if (read.ok) throw new Error('booted')
  expect(read.problems).toHaveLength(6)
  expect(read.problems.join()).not.toContain('hunter2')
})
