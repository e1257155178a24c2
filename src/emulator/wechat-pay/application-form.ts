// The form of a shop's application to collect payments: read, opened, and checked field by field.
import { APPLICATION_NO, type Fields, readFields } from './fields'
import type { Call, Office } from './office'

const ORGANIZATIONS = /^(2401|2500|4|2|3|2502|1708)$/
const WITHOUT_LICENCE = /^(2401|2500)$/
const DAY = { max: 10, pattern: /^\d{4}-\d\d-\d\d$/ } as const
const DAY_OR_LONG = { max: 10, pattern: /^(\d{4}-\d\d-\d\d|长期)$/ } as const
const SEALED_MAX = 1024
const ID_NUMBER = /^\d{17}[\dX]$/
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const ID_CHECKS = '10X98765432'
const MOBILE = /^1\d{10}$/
const CARD = /^\d{8,30}$/
const OTHER_BANK = '其他银行'
/** The short names under which the channel knows banks; any other one is `其他银行` with its full name. */
const BANKS: readonly string[] = [
  ...[
    '工商银行',
    '农业银行',
    '建设银行',
    '招商银行',
    '交通银行',
    '中信银行',
    '浦发银行',
    '民生银行',
    '平安银行',
  ],
  ...[
    '兴业银行',
    '光大银行',
    '广发银行',
    '华夏银行',
    '北京银行',
    '宁波银行',
    '上海银行',
    '中国银行',
    '邮储银行',
  ],
  OTHER_BANK,
]

type ApplicationForm = {
  outRequestNo: string
  storeName: string
  holderName: string
  accountName: string
  accountNumber: string
  accountBank: string
  /** Everything handed in with the sealed fields opened, since a repeat is sealed anew. */
  opened: unknown
}

export function readApplication(office: Office, call: Call): ApplicationForm {
  const fields = readFields(call.body)
  const opened: Record<string, string> = {}
  const secret = (path: string, pattern?: RegExp): string => {
    const plain = office.open(fields.text(path, { max: SEALED_MAX }))
    if (plain === undefined) return fields.fail(path, '敏感信息解密失败')
    if (pattern && !pattern.test(plain)) return fields.fail(path, '格式不正确')
    opened[path] = plain
    return plain
  }
  const outRequestNo = fields.text('out_request_no', APPLICATION_NO)
  const organization = fields.text('organization_type', { max: 4, pattern: ORGANIZATIONS })
  if (!WITHOUT_LICENCE.test(organization) && !fields.has('business_license_info'))
    fields.fail('business_license_info', '该主体类型必填')
  const holderName = readIdCard(office, fields, secret)
  const account = readAccount(fields, secret)
  readContact(fields, secret, holderName)
  fields.text('merchant_shortname', { max: 64 })
  const storeName = fields.text('sales_scene_info.store_name', { max: 256 })
  if (!fields.has('sales_scene_info.store_url') && !fields.has('sales_scene_info.store_qr_code'))
    fields.fail('sales_scene_info.store_url', '与 store_qr_code 二选一')
  if (fields.has('sales_scene_info.store_qr_code'))
    readPicture(office, fields, 'sales_scene_info.store_qr_code')
  return {
    outRequestNo,
    storeName,
    holderName,
    ...account,
    opened: { ...call.body, id_card_info: null, account_info: null, contact_info: null, opened },
  }
}

type Secret = (path: string, pattern?: RegExp) => string

function readIdCard(office: Office, fields: Fields, secret: Secret): string {
  readPicture(office, fields, 'id_card_info.id_card_copy')
  readPicture(office, fields, 'id_card_info.id_card_national')
  const name = secret('id_card_info.id_card_name', /^\S{2,30}$/)
  if (!isIdNumber(secret('id_card_info.id_card_number', ID_NUMBER)))
    fields.fail('id_card_info.id_card_number', '身份证号码校验位错误')
  fields.text('id_card_info.id_card_valid_time_begin', DAY)
  fields.text('id_card_info.id_card_valid_time', DAY_OR_LONG)
  return name
}

function readAccount(fields: Fields, secret: Secret) {
  fields.text('account_info.bank_account_type', { max: 2, pattern: /^7[45]$/ })
  const accountBank = fields.text('account_info.account_bank', { max: 20 })
  if (!BANKS.includes(accountBank)) fields.fail('account_info.account_bank', '不是微信支付支持的开户银行简称')
  fields.text('account_info.bank_address_code', { max: 6, pattern: /^\d{6}$/ })
  const branch = fields.has('account_info.bank_branch_id') || fields.has('account_info.bank_name')
  if (accountBank === OTHER_BANK && !branch)
    fields.fail('account_info.bank_name', '其他银行须填写开户银行全称')
  return {
    accountBank,
    accountName: secret('account_info.account_name'),
    accountNumber: secret('account_info.account_number', CARD),
  }
}

function readContact(fields: Fields, secret: Secret, holderName: string): void {
  const kind = fields.text('contact_info.contact_type', { max: 2, pattern: /^6[56]$/ })
  const name = secret('contact_info.contact_name')
  secret('contact_info.contact_id_card_number', ID_NUMBER)
  secret('contact_info.mobile_phone', MOBILE)
  if (kind === '65' && name !== holderName) fields.fail('contact_info.contact_name', '与经营者姓名不一致')
}

function readPicture(office: Office, fields: Fields, path: string): void {
  const mediaId = fields.text(path, { max: 1024 })
  if (!office.media.has(mediaId)) fields.fail(path, '图片不存在，请先上传')
}

function isIdNumber(number: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return ID_CHECKS[sum % 11] === number[17]
}
