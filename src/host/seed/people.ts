// Who lives in the demo world: the six owners with their papers, those at the desk, the buyers, and the many who only look.
import { BANKS } from '../../domain/bank-table'
import { luhn } from '../../domain/bank'
import { idCheckDigit } from '../../domain/id-number'
import { PEOPLE } from '../outside/people'
import type { Chance } from './chance'

export type OwnerKey =
  'wang-guifen' | 'zhou-mingyuan' | 'miao-xiaoyu' | 'chen-man' | 'shi-lei' | 'he-chunshan'
/** Who can be looked at, or looked through the eyes of, at the desk. */
export type DeskKey = 'li-na' | 'zhao-yiming' | 'chen-duo' | 'stranger' | OwnerKey

export interface SeedPerson {
  /** Their WeChat account's name. */
  readonly key: string
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly detail: string
}

interface Papers extends SeedPerson {
  readonly idNumber: string
  readonly cardNumber: string
}

export interface Owner extends Papers {
  readonly key: OwnerKey
}

export const BUYERS = 340
const FIRST_STARTER_PHONE = 13_800_000_090

const [GIFT_STREET, OLD_STREET] = ['景德镇大道', '建设路']

function known(key: string): SeedPerson & { readonly idNumber: string; readonly cards: readonly string[] } {
  const found = PEOPLE.find((person) => person.key === key)
  if (!found) throw new Error(`nobody in the drawer is ${key}`)
  return found
}

const person = (key: string, name: string, phone: string, region: string, detail: string): SeedPerson => ({
  key,
  name,
  phone,
  region,
  detail,
})

export const ZHAO: SeedPerson = known('zhao-yiming')
export const LI_NA: SeedPerson = known('li-na')
export const CHEN_DUO = person(
  'chen-duo',
  '陈朵',
  '13800000005',
  '江苏省 苏州市 姑苏区',
  '平江路 72 号 2 幢 301 室',
)
export const ZHOU_JIANPING = person(
  'buyer-zhou',
  '周建平',
  '13800000101',
  '湖南省 长沙市 雨花区',
  '韶山路 216 号 5 幢 602 室',
)
export const HE_XIULAN = person(
  'buyer-he',
  '何秀兰',
  '13800000102',
  '湖北省 武汉市 江汉区',
  '江汉路 30 号 802 室',
)
export const STRANGER = person('stranger', '路人', '13800000099', '北京市 北京市 东城区', '东四 1 号')

const WANG = known('wang-guifen')

export const OWNERS: Readonly<Record<OwnerKey, Owner>> = {
  'wang-guifen': { ...WANG, key: 'wang-guifen', cardNumber: cardAt('CCB') },
  'zhou-mingyuan': owner(
    'zhou-mingyuan',
    '周明远',
    '13800000006',
    '330106198004180',
    'CMB',
    '浙江省 杭州市 西湖区',
  ),
  'miao-xiaoyu': owner(
    'miao-xiaoyu',
    '苗小雨',
    '13800000007',
    '440305199509230',
    'ICBC',
    '广东省 深圳市 南山区',
  ),
  'chen-man': owner('chen-man', '陈满', '13800000008', '530102199903050', 'ABC', '云南省 昆明市 五华区'),
  'shi-lei': owner(
    'shi-lei',
    '石磊',
    '13800000009',
    '360203198707150',
    'BOCOM',
    '江西省 景德镇市 珠山区',
    GIFT_STREET,
  ),
  'he-chunshan': owner(
    'he-chunshan',
    '何春山',
    '13800000000',
    '360702197402110',
    'SPDB',
    '江西省 赣州市 章贡区',
  ),
}

function owner(
  key: OwnerKey,
  name: string,
  phone: string,
  fifteen: string,
  bank: string,
  region: string,
  street = OLD_STREET,
): Owner {
  const seventeen = `${fifteen}00`
  const idNumber = `${seventeen}${idCheckDigit(seventeen)}`
  return { key, name, phone, region, detail: `${street} 8 号`, idNumber, cardNumber: cardAt(bank) }
}

/** Of the right bank and with the right check digit, and nobody's: between them lie zeros. */
function cardAt(bank: string): string {
  const sample = BANKS.find(({ code }) => code === bank)?.testCard ?? ''
  const body = `${sample.slice(0, -2)}1`
  const last = Array.from('0123456789').find((digit) => luhn(`${body}${digit}`))
  return `${body}${last ?? ''}`
}

/** Four who began to open a shop, and have not come to its end yet. */
export const STARTERS: readonly Papers[] = ['孙晓梅', '刘志刚', '唐婉', '邓明辉'].map((name, index) => {
  const seventeen = `43010219880${index + 1}150${index + 1}0`
  const idNumber = `${seventeen}${idCheckDigit(seventeen)}`
  const phone = String(FIRST_STARTER_PHONE + index)
  const at = { region: '湖南省 长沙市 天心区', detail: `书院路 ${index + 10} 号` }
  return { key: `starter-${index + 1}`, name, phone, ...at, idNumber, cardNumber: cardAt('ICBC') }
})

const SURNAMES = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方',
]
const GIVEN = [
  ...'芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 秀兰 建国 志强 晓东 雨桐 子涵 欣怡 梓轩 思远 文博'.split(
    ' ',
  ),
  ...'佳宁 若溪 一诺 天佑 海燕 春梅 玉兰 国庆 小红 丹丹 婷婷 立新 学文 少华 景行 知秋 望舒 予安 可心 嘉禾'.split(
    ' ',
  ),
]
const PLACES = [
  ...['湖南省 长沙市 岳麓区', '湖南省 株洲市 天元区', '浙江省 杭州市 上城区', '浙江省 宁波市 鄞州区'],
  ...['上海市 上海市 浦东新区', '上海市 上海市 杨浦区', '江苏省 苏州市 吴中区', '江苏省 南京市 鼓楼区'],
  ...['广东省 深圳市 福田区', '广东省 广州市 天河区', '北京市 北京市 朝阳区', '北京市 北京市 海淀区'],
  ...['四川省 成都市 武侯区', '重庆市 重庆市 渝中区', '湖北省 武汉市 洪山区', '云南省 昆明市 盘龙区'],
  ...['江西省 南昌市 东湖区', '江西省 赣州市 南康区', '福建省 厦门市 思明区', '陕西省 西安市 雁塔区'],
]
const STREETS = [
  '人民路',
  '解放路',
  '中山路',
  '和平路',
  '新华路',
  '文化路',
  '学院路',
  '东风路',
  '长江路',
  '滨河路',
]

/** `count` people nobody has met; their phones are numbers that belong to nobody. */
export function makePeople(kind: 'buyer' | 'looker', count: number, chance: Chance): SeedPerson[] {
  const firstPhone = kind === 'buyer' ? 13_800_000_110 : 13_800_001_000
  return Array.from({ length: count }, (_, number) => ({
    key: `${kind}-${number + 1}`,
    name: `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}`,
    phone: String(firstPhone + number),
    region: chance.pick(PLACES),
    detail: `${chance.pick(STREETS)} ${chance.between(1, 288)} 号 ${chance.between(1, 30)} 幢 ${chance.between(1, 18)}0${chance.between(1, 4)} 室`,
  }))
}

/** `赵先生` or `陈女士`, as a shopkeeper would write it on a card. */
export const politeName = ({ name, key }: SeedPerson): string =>
  `${name.slice(0, 1)}${key === 'zhao-yiming' || /[强磊军勇杰涛明超平刚国东博佑庆新文华行]$/.test(name) ? '先生' : '女士'}`
