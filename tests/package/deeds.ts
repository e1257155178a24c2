// What people do on the built package's screens, step by step as their fingers go: open a shop, shelve, invite, pay.
import type { ShopId } from '../../src/domain/ids'
import { codeOn } from '../stories/scenes'
import { newPhoto, type Papers } from '../stories/papers'
import type { Town } from '../stories/town'
import type { Phone } from './host/phone'

/** A sheet slides away, a name is asked for a little after its last letter. */
const MOMENT_MS = 500
const APPLICATION_DONE_MS = 60_000
export const SHOP_NAME = '李娜小厨'

/** From the first page without a card, through all four steps, until the shop stands and may collect. */
export async function openShopOn(town: Town, phone: Phone, papers: Papers): Promise<ShopId> {
  await phone.open('/pages/start/home/index')
  await phone.tap('开一家小店')
  await phone.type('手机号', papers.phone)
  await phone.tap('发验证码')
  await phone.type('验证码', codeOn(town, papers.phone))
  await bringPapersOn(phone, papers)
  await phone.type('店名', SHOP_NAME)
  await phone.pass(MOMENT_MS)
  await phone.type('从哪里发货', '湖南 长沙')
  await phone.tap('开张')
  await town.settle()
  await town.pass(APPLICATION_DONE_MS)
  await phone.tap('看看我的小店')
  const { shop = '' } = phone.page().query
  await phone.back()
  return shop as ShopId
}

async function bringPapersOn(phone: Phone, papers: Papers): Promise<void> {
  await phone.type('姓名', papers.name)
  await phone.type('身份证号', papers.idNumber)
  for (const side of ['身份证人像面', '身份证国徽面']) {
    phone.answer('chooseMedia', { base64: newPhoto() })
    await phone.tap(side)
  }
  await phone.tap('下一步：银行卡')
  await phone.type('储蓄卡卡号', papers.cardNumber)
  await phone.tap('下一步：店名')
}

/** From the page after the opening to the page of the product, as its seller sees it. */
export async function shelveOn(phone: Phone, photo: string): Promise<void> {
  await phone.tap('上第一件货')
  phone.answer('chooseMedia', { base64: photo })
  await phone.tap('加照片')
  await phone.type('叫什么', '剁椒酱 230 克')
  await phone.type('卖多少钱（元）', '28')
  await phone.type('有几件', '20')
  await phone.tap('上架')
  await phone.tap('去看看，发给朋友')
}

/** Two of the only product at 25 each for 赵先生, written and sent; ends on the card as its seller sees it. */
export async function inviteOn(phone: Phone): Promise<void> {
  await phone.open('/pages/counter/home/index')
  await phone.tap('邀请付款')
  await phone.type('给谁', '赵先生')
  await phone.tap('加一件货')
  await phone.tap('剁椒酱 230 克')
  await phone.pass(MOMENT_MS)
  await phone.tap({ label: '剁椒酱 230 克多一件' })
  await phone.tap({ label: '剁椒酱 230 克的价，28 元，改价' })
  await phone.type('剁椒酱 230 克', '25')
  await phone.tap('就这个价')
  await phone.pass(MOMENT_MS)
  await phone.tap('下一步：发给赵先生')
}

/** On the checkout: an address out of WeChat's own book. */
export async function fillAddressOn(phone: Phone): Promise<void> {
  await phone.tap('寄到哪里？')
  phone.answer('chooseAddress', {
    userName: '赵一鸣',
    telNumber: '13800138000',
    provinceName: '上海市',
    cityName: '上海市',
    countyName: '徐汇区',
    detailInfo: '枫林路 1 号',
  })
  await phone.tap('用微信里的地址')
  await phone.tap('就寄到这里')
  await phone.pass(MOMENT_MS)
}
