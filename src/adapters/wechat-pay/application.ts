// Applications of sellers to become sub-merchants: photos and papers handed in, and how far the review is.
import type { ApplicationAsk, Applications, ApplicationStatus, Picture } from '../../ports/application'
import { replied, type Reply } from '../../ports/reply'
import { createClient, pathTo, type Client, type ClientConfig } from './client'
import { listAt, maybeTextAt, numberTextAt, OddAnswer, textAt, type Json } from './fields'
import { isAbsent } from './refusals'

export interface ApplicationConfig extends ClientConfig {
  /** `2401` is a person without a licence; which kinds are open to us is part of our contract with the channel. */
  readonly organizationType: '2401' | '2500'
  /** The page of a shop that the reviewer may look at. */
  readonly storeUrl: string
  /** Six digits of the place where accounts are kept, `110000` for Beijing; for private accounts nobody checks it. */
  readonly bankAddressCode: string
  /**
   * From when until when an ID card counts (`2020-01-31`, or `长期` without an end). Nobody is asked for the dates on
   * the card, so these stand for all; the reviewer, who has the photos, sends back what does not fit.
   */
  readonly idCardValid: { readonly from: string; readonly until: string }
}

const APPLYMENTS = '/v3/ecommerce/applyments'
const MEDIA = '/v3/merchant/media/upload'
const PRIVATE_ACCOUNT = '74'
const CONTACT_IS_OWNER = '65'

export function createWechatApplications(config: ApplicationConfig): Applications {
  const client = createClient(config)
  return {
    handIn: (ask) => handIn(config, client, ask),
    async query(outRequestNo) {
      const found = await look(client, outRequestNo)
      return found.kind === 'ok' ? replied(found.value.status) : found
    },
  }
}

/** An application under way is not handed in twice: its photos have new names each time, so it would look changed. */
async function handIn(
  config: ApplicationConfig,
  client: Client,
  ask: ApplicationAsk,
): Promise<Reply<{ readonly applymentId: string }>> {
  const found = await look(client, ask.outRequestNo)
  if (found.kind !== 'ok') return found
  const { applymentId, status } = found.value
  if (status.state !== 'absent' && status.state !== 'rejected') return replied({ applymentId })
  const front = await upload(client, 'id-front', ask.idFront)
  if (front.kind !== 'ok') return front
  const back = await upload(client, 'id-back', ask.idBack)
  if (back.kind !== 'ok') return back
  const form = formOf(config, client, ask, { front: front.value, back: back.value })
  return client.post(
    `${APPLYMENTS}/`,
    form,
    ({ json }) => ({ applymentId: numberTextAt(json, 'applyment_id') }),
    'sealed',
  )
}

function upload(client: Client, name: string, { bytes, mime }: Picture): Promise<Reply<string>> {
  const filename = `${name}.${mime === 'image/png' ? 'png' : 'jpg'}`
  return client.upload(MEDIA, { filename, mime, bytes }, ({ json }) => textAt(json, 'media_id'))
}

function formOf(
  config: ApplicationConfig,
  { seal }: Client,
  ask: ApplicationAsk,
  photos: { readonly front: string; readonly back: string },
) {
  return {
    out_request_no: ask.outRequestNo,
    organization_type: config.organizationType,
    id_card_info: {
      id_card_copy: photos.front,
      id_card_national: photos.back,
      id_card_name: seal(ask.name),
      id_card_number: seal(ask.idNumber),
      id_card_valid_time_begin: config.idCardValid.from,
      id_card_valid_time: config.idCardValid.until,
    },
    account_info: {
      bank_account_type: PRIVATE_ACCOUNT,
      account_bank: ask.bankName,
      account_name: seal(ask.name),
      bank_address_code: config.bankAddressCode,
      account_number: seal(ask.cardNumber),
    },
    contact_info: {
      contact_type: CONTACT_IS_OWNER,
      contact_name: seal(ask.name),
      contact_id_card_number: seal(ask.idNumber),
      mobile_phone: seal(ask.phone.replace(/^\+86/, '')),
    },
    sales_scene_info: { store_name: ask.shopName, store_url: config.storeUrl },
    merchant_shortname: ask.shopName,
  }
}

interface Application {
  /** Empty for one that is absent. */
  readonly applymentId: string
  readonly status: ApplicationStatus
}

async function look(client: Client, outRequestNo: string): Promise<Reply<Application>> {
  const path = pathTo(`${APPLYMENTS}/out-request-no/`, outRequestNo)
  const reply = await client.get(path, {}, ({ json }) => ({
    applymentId: numberTextAt(json, 'applyment_id'),
    status: readStatus(json),
  }))
  if (reply.kind !== 'refused' || !isAbsent(reply)) return reply
  return replied({ applymentId: '', status: { state: 'absent' } })
}

function readStatus(json: Json): ApplicationStatus {
  const state = textAt(json, 'applyment_state')
  switch (state) {
    case 'CHECKING':
    case 'AUDITING':
    case 'ACCOUNT_NEED_VERIFY':
      return { state: 'checking' }
    case 'NEED_SIGN':
      return { state: 'need-sign', signUrl: textAt(json, 'sign_url') }
    case 'FINISH':
      return { state: 'finished', subMchid: textAt(json, 'sub_mchid') }
    case 'REJECTED':
      return { state: 'rejected', reason: reasonOf(json) }
    case 'FROZEN':
      return { state: 'rejected', reason: '申请已被冻结' }
    default:
      throw new OddAnswer(`applyment state ${state}`)
  }
}

/** The reviewer's own words, one for each part that was sent back. */
function reasonOf(json: Json): string {
  const reasons = listAt(json, 'audit_detail').map((detail) => maybeTextAt(detail, 'reject_reason') ?? '')
  return reasons.filter((reason) => reason !== '').join('；')
}
