// The public registers through Tencent Cloud: name and ID number, and a bank card with both and the phone.
import type { Identity } from '../../ports/identity'
import { replied, unknown, type Reply } from '../../ports/reply'
import { ask, type TencentConfig } from './ask'

export const FACEID_URL = 'https://faceid.tencentcloudapi.com'

export interface IdentityConfig extends TencentConfig {
  readonly faceidUrl: string
}

type Verdict = 'match' | 'mismatch' | 'not-found' | 'malformed' | 'card-unusable' | 'limit'

/** Results that are answers, from the API's tables; a result that is not here (busy, upgrading) passes. */
const PERSON: Readonly<Record<string, Verdict>> = {
  '0': 'match',
  '-1': 'mismatch',
  '-2': 'malformed',
  '-3': 'malformed',
  '-5': 'not-found',
  '-7': 'limit',
}
const CARD: Readonly<Record<string, Verdict>> = {
  '0': 'match',
  '-1': 'mismatch',
  '-2': 'malformed',
  '-3': 'malformed',
  '-4': 'malformed',
  '-5': 'malformed',
  '-6': 'mismatch',
  // Not opened for this, confiscated, no such number, no issuer, asleep, fraud, lost, over, restricted, PIN tries used
  // up, not supported, abnormal.
  '-7': 'card-unusable',
  '-8': 'card-unusable',
  '-9': 'card-unusable',
  '-10': 'card-unusable',
  '-11': 'card-unusable',
  '-12': 'card-unusable',
  '-13': 'card-unusable',
  '-14': 'card-unusable',
  '-15': 'card-unusable',
  '-16': 'card-unusable',
  '-17': 'card-unusable',
  '-19': 'limit',
  '-20': 'malformed',
  '-21': 'card-unusable',
}
const SECOND_GENERATION_ID = 0

/** Refusal codes: the verdicts above other than `match`, and the API's own code for what the operator has to mend. */
export function createTencentIdentity(config: IdentityConfig): Identity {
  const action = (name: string) => ({ url: config.faceidUrl, service: 'faceid', name, version: '2018-03-01' })
  const check = async (name: string, input: object, verdicts: Readonly<Record<string, Verdict>>) => {
    const reply = await ask(config, action(name), input)
    return reply.kind === 'ok' ? judge(String(reply.value['Result']), verdicts) : reply
  }
  return {
    checkPerson: ({ name, idNumber }) =>
      check('IdCardVerification', { Name: name, IdCard: idNumber }, PERSON),
    checkCard({ name, idNumber, cardNumber, phone }) {
      const Phone = phone.replace(/^\+86/, '')
      const input = {
        Name: name,
        IdCard: idNumber,
        BankCard: cardNumber,
        Phone,
        CertType: SECOND_GENERATION_ID,
      }
      return check('BankCard4EVerification', input, CARD)
    },
  }
}

function judge(result: string, verdicts: Readonly<Record<string, Verdict>>): Reply<'match'> {
  const verdict = Object.hasOwn(verdicts, result) ? verdicts[result] : undefined
  if (verdict === undefined) return unknown(`result ${result}`)
  return verdict === 'match'
    ? replied('match')
    : { kind: 'refused', code: verdict, message: `result ${result}` }
}
