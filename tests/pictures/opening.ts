// The screens of whoever opens a shop, from the first page to the shutter that rolls up.
import { at, type Screen } from './screen'

const step = () => at('opening/step')
const done = () => at('opening/done')
const FREE_NUMBER = '13800138000'

export const OPENING: readonly Screen[] = [
  { name: 'start', who: 'nobody', path: () => at('start/home'), sees: '开一家小店' },
  { name: 'start-seller', who: 'seller', path: () => at('start/home'), sees: '去柜台' },
  { name: 'opening-1', who: 'nobody', path: step, sees: '手机号是多少？' },
  {
    name: 'opening-1-refused',
    who: 'nobody',
    path: step,
    sees: '发验证码',
    deeds: async ({ fill, tap }) => {
      await fill('手机号', FREE_NUMBER.slice(0, -1))
      await tap('发验证码')
    },
  },
  { name: 'opening-2', who: 'atIdentity', path: step, sees: '您是谁？' },
  {
    name: 'opening-2-refused',
    who: 'atIdentity',
    path: step,
    sees: '您是谁？',
    deeds: async ({ fill, tap }) => {
      await fill('姓名', '李娜')
      await fill('身份证号', '330106198803140021')
      await tap(/下一步/)
    },
  },
  { name: 'opening-2-checking', who: 'lookedUp', path: step, sees: '正在核对，一般几秒。' },
  { name: 'opening-3', who: 'atCard', path: step, sees: '卖的钱打到哪张卡？' },
  {
    name: 'opening-3-refused',
    who: 'atCard',
    path: step,
    sees: '有一位对不上',
    deeds: ({ fill }) => fill('储蓄卡卡号', '6225880000000008'),
  },
  { name: 'opening-4', who: 'atDetails', path: step, sees: '店叫什么？' },
  {
    name: 'opening-4-named',
    who: 'atDetails',
    path: step,
    sees: '没人用过',
    deeds: async ({ fill, tap }) => {
      await fill('店名', '小满果园')
      await tap(/莲/)
    },
  },
  { name: 'opened', who: 'newSeller', path: done, sees: '李娜小厨' },
  { name: 'opened-to-sign', who: 'toSign', path: done, sees: '去签约' },
  {
    name: 'opened-sign-sheet',
    who: 'toSign',
    path: done,
    sees: '在浏览器打开',
    deeds: ({ tap }) => tap('去签约'),
  },
  { name: 'opened-rejected', who: 'rejected', path: done, sees: '收款审核没有通过' },
  {
    name: 'opened-link-sheet',
    who: 'newSeller',
    path: done,
    sees: '复制链接',
    deeds: ({ tap }) => tap('把店发给朋友'),
  },
]
