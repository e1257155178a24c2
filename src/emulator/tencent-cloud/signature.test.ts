// The signature: the example Tencent publishes, and everything the gateway turns away.
import { sign, signatureError } from './signature'
import type { SignedRequest } from './signature'

const NOW_S = 1_551_113_065
const credential = { secretId: 'AKIDexample', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******' }
const signedNames = ['content-type', 'host']

function request(changes: { headers?: Record<string, string>; body?: string } = {}): SignedRequest {
  const body =
    changes.body ??
    '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'
  return {
    method: 'POST',
    url: new URL('https://cvm.tencentcloudapi.com/'),
    headers: new Headers({
      'content-type': 'application/json; charset=utf-8',
      'x-tc-timestamp': String(NOW_S),
      ...changes.headers,
    }),
    body: Buffer.from(body),
  }
}

function authorization(
  changes: Partial<Record<'id' | 'date' | 'service' | 'names' | 'signature', string>> = {},
) {
  const signature =
    changes.signature ?? sign(request(), signedNames, String(NOW_S), 'cvm', credential.secretKey)
  const scope = `${changes.id ?? credential.secretId}/${changes.date ?? '2019-02-25'}/${changes.service ?? 'cvm'}`
  const names = changes.names ?? signedNames.join(';')
  return `TC3-HMAC-SHA256 Credential=${scope}/tc3_request, SignedHeaders=${names}, Signature=${signature}`
}

function codeFor(
  header: string,
  changes: Parameters<typeof request>[0] = {},
  nowMs = NOW_S * 1000,
): string | null {
  const { headers = {}, ...rest } = changes
  const asked = request({ ...rest, headers: { authorization: header, ...headers } })
  return signatureError(asked, 'cvm', [credential], nowMs)?.Code ?? null
}

describe('sign', () => {
  it('makes the signature of the published example', () => {
    expect(sign(request(), signedNames, String(NOW_S), 'cvm', credential.secretKey)).toBe(
      '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
    )
  })
})

describe('signatureError', () => {
  it('lets a signed request through', () => {
    expect(codeFor(authorization())).toBeNull()
  })

  it('refuses another body, host, content type, key, day, service or set of headers', () => {
    const failed = 'AuthFailure.SignatureFailure'
    expect(codeFor(authorization(), { body: '{"Limit": 2}' })).toBe(failed)
    expect(codeFor(authorization(), { headers: { host: 'sms.tencentcloudapi.com' } })).toBe(failed)
    expect(codeFor(authorization(), { headers: { 'content-type': 'application/json' } })).toBe(failed)
    expect(codeFor(authorization({ signature: 'a'.repeat(64) }))).toBe(failed)
    expect(codeFor(authorization({ date: '2019-02-26' }))).toBe(failed)
    expect(codeFor(authorization({ service: 'sms' }))).toBe(failed)
    const hostOnly = sign(request(), ['host'], String(NOW_S), 'cvm', credential.secretKey)
    expect(codeFor(authorization({ names: 'host', signature: hostOnly }))).toBe(failed)
  })

  it('refuses an unknown key, no timestamp and no authorization', () => {
    expect(codeFor(authorization({ id: 'AKIDother' }))).toBe('AuthFailure.SecretIdNotFound')
    expect(codeFor(authorization(), { headers: { 'x-tc-timestamp': '' } })).toBe('MissingParameter')
    expect(codeFor('Bearer token')).toBe('AuthFailure.InvalidAuthorization')
  })

  it('takes a clock that is five minutes off, either way, and not a second more', () => {
    for (const offMs of [300_000, -300_000])
      expect(codeFor(authorization(), {}, NOW_S * 1000 + offMs)).toBeNull()
    for (const offMs of [301_000, -301_000]) {
      expect(codeFor(authorization(), {}, NOW_S * 1000 + offMs)).toBe('AuthFailure.SignatureExpire')
    }
  })
})
