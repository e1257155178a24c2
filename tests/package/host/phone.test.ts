// The host itself: a package written by hand behaves on its phone as it would in WeChat.
import type { Event, Line } from './line'
import { nodePhones } from './node-phones'
import { SAMPLE } from './sample-package'

const phones = nodePhones(() => SAMPLE)
const HOME = 'pages/a/index'

function talkative() {
  const heard: { event: Event; known: boolean }[] = []
  const paid: string[] = []
  const line: Line = {
    async call(event, known) {
      heard.push({ event, known })
      return Promise.resolve({ said: heard.length })
    },
    async pay(prepayId) {
      paid.push(prepayId)
      return Promise.resolve({ paid: prepayId === 'p1' })
    },
    loginCode: () => Promise.resolve('code'),
  }
  return { line, heard, paid }
}

it('a page opens with its query, and a tap changes what it shows', async () => {
  const phone = phones.phone()
  await phone.open(`/${HOME}?who=%E7%8E%8B`)
  expect(phone.sees('你好 王')).toBe(true)
  expect(phone.page()).toEqual({ route: HOME, query: { who: '%E7%8E%8B' }, title: '小样' })
  await phone.tap('加一')
  await phone.tap('加一')
  expect(phone.sees('共 2 次')).toBe(true)
})

it('what is typed arrives letter-limited, and is told once more when the field is left', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  await phone.type('姓名', '欧阳修之子', { stay: true })
  expect(phone.text()).toContain('欧阳修之')
  expect(phone.text()).not.toContain('欧阳修之子')
  expect(phone.value('姓名')).toBe('欧阳修之')
  await phone.type('姓名', '王')
  expect(phone.sees('离开 王')).toBe(true)
})

it('what a style sheet takes away is neither read nor found, until it is shown', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  expect(phone.text()).not.toContain('抽屉')
  expect(() => phone.value('底')).toThrow('there is no "底"')
  for (let n = 0; n < 3; n += 1) await phone.tap('加一')
  expect(phone.sees('共 3 次')).toBe(true)
  expect(phone.sees('抽屉')).toBe(true)
  expect(phone.value('底')).toBe('')
})

it('pages lie on each other: a covered one is not seen, and back brings it again', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  await phone.tap({ label: '去那页' })
  expect(phone.routes()).toEqual([HOME, 'pages/b/index'])
  expect(phone.text()).toBe('是那页')
  expect(phone.page()).toMatchObject({ query: { from: 'a' }, title: '新题' })
  await phone.back()
  expect(phone.routes()).toEqual([HOME])
  expect(phone.sees('加一')).toBe(true)
  await expect(phone.back()).rejects.toThrow('first page')
  await phone
    .open('pages/nowhere/index')
    .catch((fault: Error) => expect(fault.message).toContain('not found'))
})

it('the cloud function is asked with plain data, as somebody known, and its answer is shown', async () => {
  const { line, heard } = talkative()
  const phone = phones.phone(line)
  await phone.open(HOME)
  await phone.tap('问一问')
  expect(heard).toEqual([{ event: { name: 'readIt', input: { x: 1 } }, known: true }])
  expect(phone.sees('答 1')).toBe(true)
})

it('a line can be cut, lose an answer after the work, or hold it back', async () => {
  const { line, heard } = talkative()
  const phone = phones.phone(line)
  await phone.open(HOME)
  phone.lineFaults.offline = true
  await phone.tap('问一问')
  expect(phone.sees('没有回音 callFunction:fail request:fail')).toBe(true)
  expect(heard).toHaveLength(0)
  phone.lineFaults.offline = false
  phone.lineFaults.loseAnswer('readIt')
  await phone.tap('问一问')
  expect(heard).toHaveLength(1)
  expect(phone.sees('没有回音')).toBe(true)
  const release = phone.lineFaults.hold('readIt')
  await phone.tap('问一问')
  expect(heard).toHaveLength(2)
  expect(phone.sees('答 2')).toBe(false)
  release()
  await phone.settle()
  expect(phone.sees('答 2')).toBe(true)
})

it('the cashier pays what the owner confirms, and says so when it is closed', async () => {
  const { line, paid } = talkative()
  const phone = phones.phone(line)
  await phone.open(HOME)
  phone.answer('requestPayment', 'cancel')
  await phone.tap('付款')
  expect(phone.sees('requestPayment:fail cancel')).toBe(true)
  await phone.tap('付款')
  expect(phone.sees('requestPayment:ok')).toBe(true)
  expect(paid).toEqual(['p1'])
})

it('storage outlives a visit, and Moments have one of their own, no login, no way on, and nobody known', async () => {
  const { line, heard } = talkative()
  const phone = phones.phone(line)
  await phone.open(HOME)
  await phone.tap('记住')
  const { path } = await phone.shareToMoments()
  await phone.open(path, 'moments')
  expect(phone.sees('你好 moment')).toBe(true)
  await phone.tap('付款')
  await phone.tap('发给朋友')
  await phone.tap('问一问')
  expect(phone.diary.forbidden).toEqual(['requestPayment', 'open-type=share'])
  expect(heard.map(({ known }) => known)).toEqual([false])
  await phone.tap({ label: '去那页' })
  expect(phone.routes()).toEqual([HOME])
  expect(phone.diary.faults.splice(0)).toEqual([expect.stringContaining('navigateTo:fail')])
})

it('cards come from the menu and from a button of the page', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  expect(await phone.share()).toEqual({ title: 'menu', path: '/pages/a/index?who=friend&s=1', imageUrl: 'i' })
  await phone.tap('发给朋友')
  expect(phone.cards.map(({ title }) => title)).toEqual(['button'])
  const friend = phones.phone()
  await friend.open(phone.cards[0]?.path ?? '')
  expect(friend.sees('你好 friend')).toBe(true)
})

it('long waits are held until time passes', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  await phone.tap('等一等')
  await phone.pass(2_900)
  expect(phone.text()).not.toContain('过了')
  await phone.pass(200)
  expect(phone.text()).toMatch(/过了 30\d\d/)
})

it('a picture from the album can be read, and a closed album is a fail', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  await phone.tap('选图')
  expect(phone.sees('chooseMedia:fail cancel')).toBe(true)
  phone.answer('chooseMedia', { base64: 'AAAA' })
  await phone.tap('选图')
  expect(phone.sees('AAAA')).toBe(true)
})

it('every setData is counted: by page, by tap, in UTF-8, parts with the page they stand on', async () => {
  const { line } = talkative()
  const phone = phones.phone(line)
  await phone.open(HOME)
  const firstBytes = Buffer.byteLength(JSON.stringify({ title: '你好 ', kept: '' }))
  expect(phone.pageSizes()).toEqual([
    { route: HOME, firstBytes, largestBytes: firstBytes, openingBytes: firstBytes },
  ])
  await phone.tap('加一')
  await phone.tap('转盘')
  await phone.tap('问一问')
  const turned = Buffer.byteLength('{"at":5}') + Buffer.byteLength(JSON.stringify({ title: '转到 5' }))
  expect(phone.tapSizes()).toEqual([
    { route: HOME, label: 'tap 加一', bytes: 11, pieceBytes: 0, withAnswerBytes: 11 },
    { route: HOME, label: 'tap 转盘', bytes: turned, pieceBytes: 0, withAnswerBytes: turned },
    {
      route: HOME,
      label: 'tap 问一问',
      bytes: 0,
      pieceBytes: 0,
      withAnswerBytes: Buffer.byteLength('{"title":"答 1"}'),
    },
  ])
})

it('what follows a tap by itself is counted piece by piece', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  await phone.tap('分几次')
  const [first, second, last] = ['先', '随后的', '末'].map((title) =>
    Buffer.byteLength(JSON.stringify({ title })),
  )
  expect(phone.tapSizes()).toMatchObject([
    { bytes: first, pieceBytes: second, withAnswerBytes: (first ?? 0) + (second ?? 0) + (last ?? 0) },
  ])
})

it('what the package leans on and WeChat has not breaks here too', async () => {
  const phone = phones.phone()
  await phone.open(HOME)
  await phone.tap('弄坏')
  expect(phone.diary.faults.splice(0)).toEqual([expect.stringContaining('alert')])
})
