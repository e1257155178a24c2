// Who a login code stands for, and which phone number a tap on the phone-number button gave away.
import { replied, unknown, type Reply } from '../../ports/reply'
import type { Wechat } from '../../ports/wechat'
import { createAccessToken, type AccessToken } from './access-token'
import { ask, type Json, type WechatConfig } from './ask'

/** The platform's numbers that are about the code; every other one is about our app, its quota, or the platform. */
const REFUSALS: Readonly<Record<string, 'code-bad' | 'account-blocked'>> = {
  '40029': 'code-bad',
  '40163': 'code-bad',
  '40226': 'account-blocked',
}
/** The access token is wrong, replaced, or over. */
const TOKEN_REFUSED = ['40001', '40014', '42001']
const E164 = /^\+[1-9]\d{5,14}$/

/** Refusal codes: `code-bad` (unknown, over, or used) and `account-blocked` (held for dangerous by the platform). */
export function createWechat(config: WechatConfig): Wechat {
  const token = createAccessToken(config)
  return {
    async openidOf(loginCode) {
      const { appid, secret } = config
      const query = new URLSearchParams({
        appid,
        secret,
        js_code: loginCode,
        grant_type: 'authorization_code',
      })
      const reply = sorted(await ask(config, `/sns/jscode2session?${query.toString()}`, null))
      if (reply.kind !== 'ok') return reply
      // The session key stays behind: nothing of ours opens data with it.
      const { openid } = reply.value
      return typeof openid === 'string' && openid !== '' ? replied({ openid }) : unknown('no openid')
    },
    async phoneOf(phoneCode) {
      const reply = sorted(
        await withToken(config, token, '/wxa/business/getuserphonenumber', { code: phoneCode }),
      )
      return reply.kind === 'ok' ? readPhone(reply.value, config.appid) : reply
    },
  }
}

/** Once more with a new token when the old one no longer holds. */
async function withToken(
  config: WechatConfig,
  token: AccessToken,
  path: string,
  body: object,
): Promise<Reply<Json>> {
  const first = await token.get()
  if (first.kind !== 'ok') return first
  const reply = await ask(config, withQuery(path, first.value), body)
  if (reply.kind !== 'refused' || !TOKEN_REFUSED.includes(reply.code)) return reply
  const second = await token.get(first.value)
  return second.kind === 'ok' ? ask(config, withQuery(path, second.value), body) : second
}

function withQuery(path: string, token: string): string {
  return `${path}?${new URLSearchParams({ access_token: token }).toString()}`
}

function sorted(reply: Reply<Json>): Reply<Json> {
  if (reply.kind !== 'refused') return reply
  const code = REFUSALS[reply.code]
  return code ? { ...reply, code } : unknown(`errcode ${reply.code}`)
}

function readPhone(json: Json, appid: string): Reply<{ readonly phone: string }> {
  const info = objectIn(json, 'phone_info')
  if (objectIn(info, 'watermark')['appid'] !== appid) return unknown('a phone number for another app')
  // The documents show the country code as text and as a number.
  const phone = `+${String(info['countryCode'])}${String(info['purePhoneNumber'])}`
  return E164.test(phone) ? replied({ phone }) : unknown('no phone number')
}

function objectIn(json: Json, name: string): Json {
  const value = json[name]
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
