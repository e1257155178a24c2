// The channel's own signature on answers and notices, and the ways it can be made to go wrong.
import type { EmulatorClock } from '../clock'
import type { Ids } from './ids'
import type { PlatformKeys } from './options'
import { answerMessage, createSigner, SCHEME } from './sign'

/**
 * `wrong-key`: a signature that the named key did not make. `old-timestamp`: signed six minutes ago.
 * `signtest`: the channel's deliberate probe. `unsigned`: no signature at all.
 */
export type SigningMode = 'normal' | 'wrong-key' | 'old-timestamp' | 'signtest' | 'unsigned'

export type Platform = {
  mode: SigningMode
  /** Headers that vouch for a body; `mode` overrules the standing one. */
  headers(body: string, mode?: SigningMode): Record<string, string>
}

const OLD_MS = 6 * 60_000
const SIGNTEST = 'WECHATPAY/SIGNTEST/'

export function createPlatform(keys: PlatformKeys, clock: EmulatorClock, ids: Ids): Platform {
  const sign = createSigner(keys.platformPrivateKeyPem)
  const platform: Platform = {
    mode: 'normal',
    headers(body, mode = platform.mode) {
      if (mode === 'unsigned') return { 'Request-ID': ids.nonce() }
      const signedAtMs = clock.nowMs() - (mode === 'old-timestamp' ? OLD_MS : 0)
      const timestamp = String(Math.floor(signedAtMs / 1000))
      const nonce = ids.nonce()
      // Another message's signature is as false as another key's, and needs no second key.
      const signature = sign(answerMessage(timestamp, nonce, mode === 'wrong-key' ? `${body} ` : body))
      return {
        'Request-ID': ids.nonce(),
        'Wechatpay-Nonce': nonce,
        'Wechatpay-Serial': keys.platformSerial,
        'Wechatpay-Signature': mode === 'signtest' ? SIGNTEST + signature.slice(SIGNTEST.length) : signature,
        'Wechatpay-Signature-Type': SCHEME,
        'Wechatpay-Timestamp': timestamp,
      }
    },
  }
  return platform
}
