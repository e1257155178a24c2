// The cloud function behind HTTP access that takes the payment channel's notices, with the body exactly as it was sent.
import { takeNotice } from '../server/notice'
import { cloudWorld } from './world'

interface HttpEvent {
  readonly httpMethod?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

interface HttpAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export async function main(event: HttpEvent): Promise<HttpAnswer> {
  if (event.httpMethod !== 'POST') return answer(405)
  const lower = Object.entries(event.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ])
  // Signed over its bytes: read again from parsed JSON, it would not be the same text.
  const body =
    event.isBase64Encoded === true ? Buffer.from(event.body ?? '', 'base64').toString() : event.body
  return answer(await takeNotice(cloudWorld(), Object.fromEntries(lower), body ?? ''))
}

const answer = (statusCode: number): HttpAnswer => ({ statusCode, headers: {}, body: '' })
