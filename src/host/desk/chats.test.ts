// The chats of the desk: what is sent lies there for all members, each sees for themselves, and all of it outlasts a restart.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { openChats, type Chat, type ChatCard, type Chats } from './chats'

const NOW_MS = 1_000
const MESSAGES_MAX = 200
const CARD: ChatCard = { title: '剁椒酱', path: '/pages/product/view/index?share=1', picture: '/pictures/1' }
const GROUP: Chat = { id: 'group', title: '邻居', members: ['ann', 'bob', 'cy'], messages: [], seen: {} }
const PAIR: Chat = { id: 'pair', title: null, members: ['ann', 'bob'], messages: [], seen: {} }

let folder: string
let told: readonly Chat[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiaopu-chats-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function openAll(first: readonly Chat[] = [GROUP, PAIR]) {
  const chats = openChats(
    folder,
    first,
    () => NOW_MS,
    (all) => (told = all),
  )
  const app = new Hono()
  chats.open(app)
  const post = async (path: string, body: unknown): Promise<number> =>
    (await app.request(`/desk/chats/${path}`, { method: 'POST', body: JSON.stringify(body) })).status
  return { chats, post }
}

const groupIn = (all: readonly Chat[]) => all.find(({ id }) => id === 'group')
const countOf = (chats: Chats) => groupIn(chats.all())?.messages.length

it('what is sent lies in that chat alone, is told, and has been seen by who sent it', async () => {
  const { post, chats } = openAll()
  expect(await post('group/send', { from: 'ann', card: CARD })).toBe(204)
  const message = { from: 'ann', atMs: NOW_MS, text: null, card: CARD }
  expect(told).toEqual([{ ...GROUP, messages: [message], seen: { ann: 1 } }, PAIR])
  expect(chats.all()).toEqual(told)
})

it('each member sees it for themselves', async () => {
  const { post } = openAll()
  await post('group/send', { from: 'ann', card: CARD })
  expect(await post('group/seen', { who: 'bob' })).toBe(204)
  expect(groupIn(told)?.seen).toEqual({ ann: 1, bob: 1 })
  await post('group/send', { from: 'bob', card: CARD })
  expect(groupIn(told)?.seen).toEqual({ ann: 1, bob: 2 })
})

it.each([
  ['sends', 'pair/send', { from: 'cy', card: CARD }],
  ['looks', 'pair/seen', { who: 'cy' }],
  ['sends where no chat is', 'nowhere/send', { from: 'ann', card: CARD }],
])('somebody who is no member %s in vain', async (_what, path, body) => {
  const { post, chats } = openAll()
  expect(await post(path, body)).toBe(404)
  expect(chats.all()).toEqual([GROUP, PAIR])
})

it.each([
  ['no page of ours', { ...CARD, path: 'https://elsewhere.example/' }],
  ['a title without end', { ...CARD, title: 'x'.repeat(61) }],
  ['more than a card', { ...CARD, script: '1' }],
  ['no card at all', null],
])('%s is not taken', async (_what, card) => {
  const { post, chats } = openAll()
  expect(await post('group/send', { from: 'ann', card })).toBe(400)
  expect(await post('group/seen', {})).toBe(400)
  expect(countOf(chats)).toBe(0)
})

it('is kept over a restart, and a first chat of another day does not come back', async () => {
  const { post } = openAll()
  await post('group/send', { from: 'ann', card: CARD })
  const before = told
  expect(openAll([PAIR]).chats.all()).toEqual(before)
  expect(told).toEqual(before)
})

it('keeps the latest, and who had seen all of them still has', async () => {
  const messages = Array.from({ length: MESSAGES_MAX }, () => ({
    from: 'ann',
    atMs: 0,
    text: '好',
    card: null,
  }))
  const { post } = openAll([{ ...GROUP, messages, seen: { ann: MESSAGES_MAX, bob: MESSAGES_MAX, cy: 1 } }])
  await post('group/send', { from: 'ann', card: CARD })
  expect(groupIn(told)?.messages).toHaveLength(MESSAGES_MAX)
  expect(groupIn(told)?.seen).toEqual({ ann: MESSAGES_MAX, bob: MESSAGES_MAX - 1, cy: 0 })
})

it('a tour’s chats take the places of the tour’s before', () => {
  const { chats } = openAll()
  const tour = (play: number): Chat => ({ ...PAIR, id: `tour-${play}` })
  chats.addTour([tour(1)])
  chats.addTour([tour(2)])
  expect(chats.all().map(({ id }) => id)).toEqual(['group', 'pair', 'tour-2'])
})
