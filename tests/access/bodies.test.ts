// What can be sent over HTTP beside a good request: broken, deep, large, packed, doubled; each is turned away, and the
// server still answers.
import { gzipSync } from 'node:zlib'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import { storyTown } from '../stories/story-town'
import { INTERNAL } from './hostile'

const town = storyTown()
const DEPTH = 10_000
const BODY_BYTES_MAX = 3 * 1024 * 1024
let somebody: Person

beforeAll(async () => void (somebody = await town.person('路人')), 30_000)
afterEach(async () => {
  expect(await somebody.ask('listMyOrders', { before: null })).toMatchObject({ status: 200 })
})

interface Sent {
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  readonly path?: string
  readonly method?: string
}

/** As a good request would be, but for what is given. */
async function send({
  body = '{"before":null}',
  headers = {},
  path = '/api/listMyOrders',
  method = 'POST',
}: Sent) {
  const good = {
    'content-type': 'application/json',
    authorization: `Bearer ${somebody.token()}`,
    'idempotency-key': newId(),
  }
  const init = { method, headers: { ...good, ...headers } }
  const response = await fetch(`${town.url}${path}`, method === 'GET' ? init : { ...init, body })
  const text = await response.text()
  expect(text).not.toMatch(INTERNAL)
  return { status: response.status, text }
}

const deep = (open: string, close: string, depth = DEPTH) => `${open.repeat(depth)}${close.repeat(depth)}`

describe('a body', () => {
  const bad: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
    'that is empty': '',
    'that is no JSON': 'before=null',
    'that breaks off': '{"before":',
    'with something after its end': '{"before":null}}',
    'with comments': '{/**/"before":null}',
    'of bytes that are no text': new Uint8Array([0xff, 0xfe, 0x00, 0x7b]),
    'that is a list': '[]',
    'that is a text': '"before"',
    'that is null': 'null',
    'with a number beyond all numbers': '{"before":1e400}',
    'with NaN': '{"before":NaN}',
    'with a key that every object has': '{"before":null,"__proto__":{"personId":"x"}}',
    'with a deep list': `{"before":${deep('[', ']')}}`,
    'with deep objects': `{"before":${deep('{"a":', '}').replace(':}', ':1}')}}`,
    'that is deep all over': deep('[', ']', BODY_BYTES_MAX / 2 - 1),
    'with a text as long as it may be': `{"before":"${'x'.repeat(BODY_BYTES_MAX - 20)}"}`,
    'with very many keys': `{${Array.from({ length: 50_000 }, (_, at) => `"k${at}":1`).join(',')}}`,
    'packed in secret': gzipSync('{"before":null}'),
  }
  it.each(Object.keys(bad))('%s is a bad input', async (what) => {
    const { status, text } = await send({ body: bad[what] ?? '' })
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ ok: false, code: 'bad-input' })
  })

  it('one byte too large is not read', async () => {
    expect((await send({ body: ' '.repeat(BODY_BYTES_MAX + 1) })).status).toBe(413)
  })

  it('one byte too large is not read either when its length is not told', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(BODY_BYTES_MAX / 2))
    const body = new ReadableStream({
      start(controller) {
        for (const each of [chunk, chunk, chunk.slice(0, 1)]) controller.enqueue(each)
        controller.close()
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    // The server may hang up before it has read everything, and then its answer may not be read either.
    const heard = await fetch(`${town.url}/api/listMyOrders`, init).then(
      ({ status }) => status,
      () => 'hung up',
    )
    expect([413, 'hung up']).toContain(heard)
  })

  it('said to be packed is not unpacked', async () => {
    const packed = await send({
      body: gzipSync(`{"before":${' '.repeat(BODY_BYTES_MAX * 10)}null}`),
      headers: { 'content-encoding': 'gzip' },
    })
    expect(packed.status).toBe(400)
  })

  it('of another kind is no input; JSON counts as JSON under any name', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send({ body: 'before=', headers: form })).status).toBe(400)
    const parts = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await send({ body: '--x\r\n\r\nnull\r\n--x--', headers: parts })).status).toBe(400)
    // No cookie goes along, so a page elsewhere gains nothing by calling its body plain text.
    expect((await send({ headers: { 'content-type': 'text/plain' } })).status).toBe(200)
    expect((await send({ headers: { 'content-type': 'text/plain', authorization: '' } })).status).toBe(401)
  })

  it('with a key twice is read once: the last one counts for everything', async () => {
    expect((await send({ body: '{"before":null,"before":-1}' })).status).toBe(400)
    expect((await send({ body: '{"before":-1,"before":null}' })).status).toBe(200)
  })
})

describe('everything around a body', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'placeorder',
    '%00',
    '..%2f..%2fhealth',
    '%E0%A4%A',
    '%F0%9F%98%80',
    'x'.repeat(9_000),
  ])('no function is called %s', async (name) => {
    const { status } = await send({ path: `/api/${name}` })
    expect([400, 404]).toContain(status)
  })

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('nothing is asked by %s', async (method) => {
    expect((await send({ method })).status).toBe(404)
  })

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'bearer x',
    'Basic eDp5',
    `Bearer ${'x'.repeat(65)}`,
    `Bearer ${'x'.repeat(9_000)}`,
    "Bearer ' OR 1=1",
  ])('nobody is let in by the header %.20s', async (authorization) => {
    expect((await send({ headers: { authorization } })).status).toBe(401)
  })

  it.each(['', 'short', 'x'.repeat(65), "' OR 1=1 --", '__proto__/../x', 'with space'])(
    'a write under the key %.20s is refused',
    async (key) => {
      const { status, text } = await send({
        path: '/api/signOut',
        body: '{}',
        headers: { 'idempotency-key': key },
      })
      expect(status).toBe(400)
      expect(JSON.parse(text)).toMatchObject({ code: 'key-missing' })
    },
  )

  it.each(['..%2f..%2fetc%2fpasswd', '%00', 'x'.repeat(22), '__proto__', '%E0%A4%A'])(
    'no picture is called %s',
    async (id) => {
      expect([400, 404]).toContain((await send({ method: 'GET', path: `/pictures/${id}` })).status)
    },
  )

  it('a notice that nobody signed is refused', async () => {
    for (const body of ['', '{}', '[]', deep('[', ']'), 'x'.repeat(1_000)]) {
      const { status } = await send({ path: '/notice/wechat-pay', body })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      town.takeAlarms()
    }
  })
})
