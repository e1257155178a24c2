// The drawer of sample papers: people with everything an opening asks for, parcels' numbers, and papers that are refused.
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { bankOf, findBank } from '../../../domain/bank'
import { carrierOf } from '../../../domain/waybill'
import { PEOPLE, STRANGER, type DemoPerson } from '../people'
import { CREDIT_CARD, mistyped, WAYBILLS } from '../sample-numbers'
import { copyRow, page, type Markup } from './frame'
import { paperDrawing, type Side } from './papers-drawing'

const PHOTO_SECONDS = 3_600

export function openPapers(app: Hono): void {
  const drawn = new Map<string, Uint8Array<ArrayBuffer>>()
  app.get('/papers', (context) => context.html(papersPage()))
  app.get('/papers/:file{[a-z-]+-(front|back)\\.png}', async (context) => {
    const [, key = '', side = ''] = /^(.+)-(front|back)\.png$/.exec(context.req.param('file')) ?? []
    const who = PEOPLE.findIndex((person) => person.key === key)
    if (who < 0) return context.notFound()
    const known = drawn.get(`${key}-${side}`) ?? (await photo(paperDrawing(side as Side, who)))
    drawn.set(`${key}-${side}`, known)
    const headers = { 'Content-Type': 'image/png', 'Cache-Control': `max-age=${PHOTO_SECONDS}` }
    return new Response(known, { headers })
  })
}

/** Loaded when first needed: a machine without its native part misses the photos, not the demo. */
async function photo(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { default: sharp } = await import('sharp')
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}

const papersPage = (): Markup =>
  page({
    title: '证件抽屉',
    english: 'Made-up people with all the papers a shop needs. Copy a value, paste it in the shop.',
    body: html`${PEOPLE.map(drawer)}
      <h2>运单号</h2>
      <p class="english" lang="en">Waybill numbers, for shipping</p>
      <div class="card">
        ${WAYBILLS.map(({ deliveryId, waybill }) => copyRow(carrierOf(deliveryId)?.name ?? '', waybill))}
      </div>
      ${wrongPapers()}`,
  })

const drawer = (person: DemoPerson): Markup =>
  html`<h2>${person.name}</h2>
    <div class="card">
      ${copyRow('姓名', person.name)} ${copyRow('身份证号', person.idNumber)}
      ${copyRow('手机号', person.phone)}
      ${person.cards.map((card) => copyRow(`银行卡 · ${bankName(card)}`, card))}
      ${copyRow('店名', person.shopName)} ${copyRow('收货地址', `${person.region} ${person.detail}`)}
      <div class="row">
        <div>
          <span class="caption">身份证照片，点一下就存下来</span>
          <div class="photos">${photoLink(person, 'front', '正面')}${photoLink(person, 'back', '背面')}</div>
        </div>
      </div>
    </div>`

const photoLink = ({ key, name }: DemoPerson, side: Side, word: string): Markup =>
  html`<a href="/papers/${key}-${side}.png" download="${name}-身份证样本-${word}.png"
    ><img
      src="/papers/${key}-${side}.png"
      alt="${name}的身份证样本，${word}"
      width="143"
      height="90"
    />${word}</a
  >`

/** Each with what it is refused for. */
const wrongPapers = (): Markup => {
  const [first] = PEOPLE
  return html`<h2>填错会怎样</h2>
    <p class="english" lang="en">Three wrong papers, to see how they are refused</p>
    <div class="card">
      ${copyRow('身份证号，最后一位错了', mistyped(first?.idNumber ?? ''))}
      ${copyRow('信用卡，不能收款', CREDIT_CARD)}
      ${copyRow(`别人的卡，户名是${STRANGER.name}`, STRANGER.cards[0] ?? '')}
    </div>`
}

const bankName = (card: string): string => bankOf(findBank(card)?.bank.code ?? '')?.name ?? ''
