// An application as a test hands it in: its picture and its form.
import { createHash } from 'node:crypto'
import type { TestBench } from './testing-merchant'

export const SUBMIT = '/v3/ecommerce/applyments/'
export const UPLOAD = '/v3/merchant/media/upload'
export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const ID_NUMBER = '11010519491231002X'

export type Upload = { bytes?: Uint8Array; sha256?: string; filename?: string; sentName?: string }

export async function upload(bench: TestBench, given: Upload = {}) {
  const bytes = given.bytes ?? PNG
  const filename = given.filename ?? 'front.png'
  const sha256 = given.sha256 ?? createHash('sha256').update(bytes).digest('hex')
  const meta = JSON.stringify({ filename, sha256 })
  const form = new FormData()
  form.append('meta', new Blob([meta], { type: 'application/json' }))
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), given.sentName ?? filename)
  const headers = { authorization: bench.authorize('POST', UPLOAD, meta) }
  return bench.send(new Request(bench.baseUrl + UPLOAD, { method: 'POST', headers, body: form }))
}

export async function form(bench: TestBench, seal: (plain: string) => string = (plain) => plain) {
  const front = String((await upload(bench)).body.media_id)
  return {
    out_request_no: 'APPLY_1',
    organization_type: '2401',
    id_card_info: {
      id_card_copy: front,
      id_card_national: front,
      id_card_name: seal('李春山'),
      id_card_number: seal(ID_NUMBER),
      id_card_valid_time_begin: '2015-01-01',
      id_card_valid_time: '长期',
    },
    account_info: {
      bank_account_type: '74',
      account_bank: '工商银行',
      account_name: seal('李春山'),
      bank_address_code: '110000',
      account_number: seal('6222020200112233445'),
    },
    contact_info: {
      contact_type: '65',
      contact_name: seal('李春山'),
      contact_id_card_number: seal(ID_NUMBER),
      mobile_phone: seal('13800000000'),
    },
    sales_scene_info: { store_name: '春山茶铺', store_url: 'https://shop.example/chunshan' },
    merchant_shortname: '春山茶铺',
  }
}
