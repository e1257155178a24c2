// Pictures handed in for an application: the named file, its digest and its kind are checked.
import { createHash } from 'node:crypto'
import { readFields } from './fields'
import type { Answer, Call, Office } from './office'
import { refuse } from './refusal'

const PICTURE_MAX_BYTES = 2 * 1024 * 1024
const NAME = { max: 128, pattern: /\.(jpe?g|png|bmp)$/i } as const
const SHA256 = { min: 64, max: 64, pattern: /^[0-9a-f]+$/i } as const
const MEDIA_ID_LENGTH = 40
const FIRST_BYTES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x42, 0x4d],
] as const

export function uploadMedia(office: Office, call: Call): Answer {
  const fields = readFields(call.body)
  const filename = fields.text('filename', NAME)
  const sha256 = fields.text('sha256', SHA256).toLowerCase()
  const { file } = call
  if (!file) return refuse('PARAM_ERROR', '参数错误：缺少 file')
  if (file.name !== filename) refuse('PARAM_ERROR', '参数错误：文件名与 meta 不一致')
  if (file.bytes.length === 0 || file.bytes.length > PICTURE_MAX_BYTES)
    refuse('PARAM_ERROR', '参数错误：图片不能为空，且不超过 2M')
  if (createHash('sha256').update(file.bytes).digest('hex') !== sha256)
    refuse('PARAM_ERROR', '参数错误：图片的 sha256 与 meta 不一致')
  if (!FIRST_BYTES.some((first) => first.every((byte, at) => file.bytes[at] === byte)))
    refuse('PARAM_ERROR', '参数错误：仅支持 JPG、PNG、BMP 图片')
  const mediaId = `V3_${office.ids.text(MEDIA_ID_LENGTH)}`
  office.media.set(mediaId, { mediaId, filename, bytes: file.bytes.length })
  return { status: 200, body: { media_id: mediaId } }
}
