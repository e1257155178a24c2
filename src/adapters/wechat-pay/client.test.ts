// How the client sorts what comes back, and what it sends: the parts that no emulated channel shows.
import { Formatter, Rsa } from 'wechatpay-axios-plugin'
import { createClient, pathTo } from './client'
import { textAt } from './fields'
import { MERCHANT_KEYS, PLATFORM_KEYS, PLATFORM_SERIAL, testConfig } from './testing-config'

const NOW_MS = 1_795_140_000_000

function answered(status: number, body: string, sign = true): () => Promise<Response> {
  const timestamp = String(NOW_MS / 1_000)
  const signature = Rsa.sign(Formatter.response(timestamp, 'n', body), PLATFORM_KEYS.privateKey)
  const vouching = {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': 'n',
    'Wechatpay-Serial': PLATFORM_SERIAL,
    'Wechatpay-Signature': signature,
  }
  return async () => new Response(status === 204 ? null : body, { status, headers: sign ? vouching : {} })
}

const ask = (fetch: () => Promise<Response>) =>
  createClient(testConfig(() => NOW_MS, fetch)).get('/v3/x', {}, ({ json }) => textAt(json, 'id'))

const error = (code: string) => JSON.stringify({ code, message: '说明' })

it.each([
  ['a code in the documents', 400, error('PARAM_ERROR'), 'refused'],
  ['a definite code with status 500', 500, error('OPENID_MISMATCH'), 'refused'],
  ['a code we never heard of', 400, error('NEW_THING'), 'unknown'],
  ['a code named like a built-in', 400, error('constructor'), 'unknown'],
  ['our own signature refused', 401, error('SIGN_ERROR'), 'unknown'],
  ['too many questions', 429, error('RATELIMIT_EXCEEDED'), 'unknown'],
  ['the bank’s fault', 500, error('BANK_ERROR'), 'unknown'],
  ['an error that is no JSON', 404, '<html>', 'unknown'],
  ['an error without a code', 403, '{}', 'unknown'],
  ['a redirection', 302, '', 'unknown'],
  ['a field missing', 200, '{}', 'unknown'],
  ['a field of another kind', 200, '{"id":7}', 'unknown'],
  ['what was asked for', 200, '{"id":"7"}', 'ok'],
] as const)('%s: status %i %s is %s', async (_what, status, body, kind) => {
  expect((await ask(answered(status, body))).kind).toBe(kind)
})

it('believes an unsigned no, but no unsigned yes', async () => {
  expect((await ask(answered(400, error('PARAM_ERROR'), false))).kind).toBe('refused')
  expect((await ask(answered(200, '{"id":"7"}', false))).kind).toBe('unknown')
})

it('gives up after its time and does not know what happened', async () => {
  const never = (_url: string, init: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
    })
  const client = createClient({ ...testConfig(() => NOW_MS, never), timeoutMs: 5 })
  expect(await client.get('/v3/x', {}, () => null)).toEqual({
    kind: 'unknown',
    why: 'no answer: TimeoutError',
  })
})

it('signs the path and query as they go over the wire, and follows no redirection', async () => {
  const seen: { url: string; init: RequestInit }[] = []
  const config = testConfig(
    () => NOW_MS,
    (url, init) => {
      seen.push({ url, init })
      return answered(200, '{"id":"7"}')()
    },
  )
  await createClient(config).get(pathTo('/v3/no/', 'a|b/../c', '/x'), { sub_mchid: '1&2' }, () => null)
  const sent = seen[0]
  expect(sent?.url).toBe('https://channel.example/v3/no/a%7Cb%2F..%2Fc/x?sub_mchid=1%262')
  expect(sent?.init.redirect).toBe('error')
  const header = new Headers(sent?.init.headers).get('authorization') ?? ''
  const [, timestamp = '', nonce = '', signature = ''] =
    /timestamp="(.+)",nonce_str="(.+)",signature="(.+)"/.exec(header) ?? []
  const message = Formatter.request('GET', sent?.url.replace(config.baseUrl, '') ?? '', timestamp, nonce)
  expect(Rsa.verify(message, signature, MERCHANT_KEYS.publicKey)).toBe(true)
})
