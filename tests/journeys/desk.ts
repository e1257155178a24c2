// The desk in a journey: one window with two phones in frames, a hand for each of them, and what the street between tells.
import type { FrameLocator, Locator, Page } from 'playwright-core'
import type { Id, ShopId } from '../../src/domain/ids'
import { fenOf, type Fen } from '../../src/domain/money'
import { newPerson, type Person } from '../stories/citizen'
import { newId, newPapers } from '../stories/papers'
import { tellOfTheOpening } from '../stories/tell-opening'
import { createVoice } from '../stories/tell-voice'
import { fieldIn, shownIn, tappableIn, waitOn, WAIT_MS, type Hands } from './phone'
import type { Stage } from './stage'

/** Large enough that nothing needs to be scrolled to. */
const WINDOW = { width: 1600, height: 1000 }

export interface Desk {
  readonly page: Page
  /** Of the desk and of all its frames. */
  readonly errors: readonly string[]
  phone(key: string): DeskPhone
  /** Another of the faces that take turns. */
  turnTo(name: string): Promise<void>
  /** Turns a hardship on, and waits until it is armed. */
  arm(label: string): Promise<void>
  /** A card that somebody has sent, without the finger; waits until it lies in the chat. */
  lay(chatId: string, from: string, card: { readonly title: string; readonly path: string }): Promise<void>
  /** Waits for the sentence in which a hardship is told. */
  tells(sentence: RegExp): Promise<void>
}

/** Fingers in the frame, and what the desk draws around it. */
export interface DeskPhone extends Hands {
  readonly frame: FrameLocator
  /** From the chats into the app, without a card. */
  openApp(): Promise<void>
  /** The round button: from the page to the chats. */
  toChats(): Promise<void>
  openChat(title: string): Promise<void>
  /** The latest card in the open chat. */
  openCard(): Promise<void>
  forward(to: string): Promise<void>
  /** Gives up choosing where the card goes. */
  keepCard(): Promise<void>
  /** Waits until this chat is open. */
  inChat(title: string): Promise<void>
  /** Chooses where the card that is about to be sent goes. */
  sendTo(chat: string): Promise<void>
  /** Waits until so many messages in a chat are unread. */
  hasUnread(chat: string, count: number): Promise<void>
  hasNothingUnread(chat: string): Promise<void>
  /** What the frame shows: its route with everything after it. */
  path(): Promise<string>
}

export async function openDesk(stage: Stage): Promise<Desk> {
  const { page, errors, sees } = await stage.phone({ width: WINDOW.width })
  await page.setViewportSize(WINDOW)
  await page.goto(`${stage.demo.shopUrl}/desk`)
  await page.locator('.shop-row').first().waitFor()
  const street = page.locator('.street')
  return {
    page,
    errors,
    phone: (key) => phoneOf(page, key),
    turnTo: (name) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click(),
    async arm(label) {
      const turned = street.getByRole('switch', { name: label })
      await turned.click()
      await waitOn(page)(street.getByRole('switch', { name: label, checked: true }), label)
    },
    async lay(chatId, from, card) {
      const data = { from, card: { ...card, picture: '/papers/li-na-front.png' } }
      const answer = await page.request.post(`${stage.demo.shopUrl}/desk/chats/${chatId}/send`, { data })
      if (!answer.ok()) throw new Error(`the card was not taken: ${answer.status()}`)
      await page.locator('.share-card', { hasText: card.title }).first().waitFor()
    },
    tells: (sentence) => sees(sentence),
  }
}

function phoneOf(page: Page, key: string): DeskPhone {
  const around = page.locator(`[data-person="${key}"]`)
  const frame = page.frameLocator(`iframe[data-phone="${key}"]`)
  const wait = waitOn(page)
  const tap = async (found: Locator, what: string | RegExp): Promise<void> => {
    await wait(found, what)
    await found.click()
  }
  const row = (title: string) => around.locator('.chat-row', { has: page.getByText(title, { exact: true }) })
  const unread = (chat: string) => row(chat).getByLabel(/条没看$/)
  const sendTo = async (chat: string): Promise<void> => {
    await around.getByText('发给谁').waitFor()
    await tap(row(chat), chat)
    await around.getByText('发给谁').waitFor({ state: 'hidden' })
  }
  return {
    ...handsIn(page, frame, page.locator('.side', { has: around }).locator('.drawer')),
    frame,
    openApp: () => tap(around.locator('.shop-row'), 'the app'),
    toChats: () => tap(around.locator('.round'), 'the round button'),
    openChat: (title) => tap(row(title), title),
    openCard: () => tap(around.locator('.share-card').last().locator('button').first(), 'a card'),
    async forward(to) {
      await tap(around.getByRole('button', { name: '转发' }).last(), '转发')
      await sendTo(to)
    },
    sendTo,
    keepCard: () => tap(around.getByRole('button', { name: '取消' }), '取消'),
    inChat: (title) => wait(around.locator('.chats-bar', { hasText: title }), `the chat ${title}`),
    hasUnread: (chat, count) => wait(row(chat).getByLabel(`${count} 条没看`), `${count} unread in ${chat}`),
    hasNothingUnread: (chat) => wait(unread(chat), `read: ${chat}`, { state: 'hidden' }),
    path: () => frame.locator('body').evaluate(() => location.hash.slice(1)),
  }
}

function handsIn(page: Page, frame: FrameLocator, drawer: Locator): Hands {
  const wait = waitOn(page, frame)
  const finds = (name: string | RegExp) => wait(tappableIn(frame, name).last(), name)
  const tap = async (name: string | RegExp) => {
    await finds(name)
    await tappableIn(frame, name).last().click()
  }
  return {
    finds,
    tap,
    async fill(label, text) {
      await wait(fieldIn(frame, label), label)
      await fieldIn(frame, label).fill(text)
      // Some fields go by themselves once they are full, such as a code's.
      await frame
        .locator('body')
        .evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    },
    /** From the drawer that lies beside the phone. */
    async photograph(name) {
      await tap(name)
      await drawer.getByRole('button', { name: 'picture: ID, front' }).click()
    },
    count: (name) => tappableIn(frame, name).count(),
    sees: (text, timeout = WAIT_MS) => wait(shownIn(frame, text), text, { timeout }),
  }
}

/** Whose phone this is on the desk, asking the shop without any page. */
export async function personAt({ page }: Desk, { demo }: Stage, key: string, name: string): Promise<Person> {
  const kept = await page.evaluate((own) => localStorage.getItem(`xiaopu.${own}.token`), key)
  const person = newPerson(demo.shopUrl, newPapers(name))
  person.use(JSON.parse((JSON.parse(kept ?? '{}') as { readonly data: string }).data) as string)
  return person
}

/** A shop that collects, opened without any page; what goes wrong on the way throws. */
export async function openShopOf({ demo }: Stage, seller: Person): Promise<ShopId> {
  const voice = createVoice(() => undefined)
  const shopId = await tellOfTheOpening(demo, voice, seller)
  if (voice.wrong() > 0) throw new Error('the opening went another way than told')
  return shopId
}

/** Puts one more thing on the shelf, without any page. */
export async function stockShelf(seller: Person, shopId: ShopId, goods: Stocked): Promise<Id<'product'>> {
  const { title, priceFen, stock } = goods
  const productId = newId<'product'>()
  const sku = { skuId: newId<'sku'>(), spec: [], priceFen, stock, onSale: true }
  const words = { title, detail: '', onSale: true, axes: [], pictures: [], postageFen: fenOf(0) }
  await seller.call('saveProduct', { shopId, productId, ...words, skus: [sku] })
  return productId
}

export interface Stocked {
  readonly title: string
  readonly priceFen: Fen
  readonly stock: number
}
