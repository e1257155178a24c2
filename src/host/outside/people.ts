// Made-up people of a demo: their papers are what the public registers know, and what lies in the drawer to try with.
import { BANKS } from '../../domain/bank-table'

export interface DemoPerson {
  /** In addresses. */
  readonly key: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly cards: readonly string[]
  readonly shopName: string
  readonly region: string
  readonly detail: string
}

const cardOf = (bank: string): string[] =>
  BANKS.filter(({ code }) => code === bank).map(({ testCard }) => testCard)

/** Anybody else with sound papers passes too. */
export const PEOPLE: readonly DemoPerson[] = [
  {
    key: 'li-na',
    name: '李娜',
    idNumber: '330106199203070027',
    phone: '13800000001',
    cards: cardOf('CMB'),
    shopName: '李娜小厨',
    region: '浙江省 杭州市 西湖区',
    detail: '文三路 90 号 3 幢 502 室',
  },
  {
    key: 'wang-guifen',
    name: '王桂芬',
    idNumber: '430102196805120049',
    phone: '13800000002',
    cards: cardOf('CCB'),
    shopName: '桂芬酱铺',
    region: '湖南省 长沙市 芙蓉区',
    detail: '解放西路 18 号',
  },
  {
    key: 'zhao-yiming',
    name: '赵一鸣',
    idNumber: '310104199106180033',
    phone: '13800000003',
    cards: cardOf('ICBC'),
    shopName: '一鸣文具',
    region: '上海市 上海市 徐汇区',
    detail: '漕溪北路 331 号 1204 室',
  },
  {
    key: 'chen-duo',
    name: '陈朵',
    idNumber: '320508199308260022',
    phone: '13800000005',
    cards: cardOf('CITIC'),
    shopName: '陈朵甜品',
    region: '江苏省 苏州市 姑苏区',
    detail: '平江路 72 号 2 幢 301 室',
  },
  {
    key: 'stranger',
    name: '路人',
    idNumber: '440105199801150034',
    phone: '13800000099',
    cards: cardOf('CMBC'),
    shopName: '路边书摊',
    region: '北京市 北京市 东城区',
    detail: '东四 1 号',
  },
]

/** Known to the registers, so that her card is somebody else's for everybody in the drawer. */
export const STRANGER: DemoPerson = {
  key: 'lin-fang',
  name: '林芳',
  idNumber: '35020319851102006X',
  phone: '13800000004',
  cards: cardOf('BOCOM'),
  shopName: '林芳布艺',
  region: '福建省 厦门市 思明区',
  detail: '湖滨南路 57 号',
}
