// Payment methods by platform: what is offered can work there, and nowhere is there a dead button.
import { methodsOn } from './channel'

it('offers one cashier inside WeChat, a link and a code outside of it, and nothing where nothing works', () => {
  expect(methodsOn('wechat').map(({ method }) => method)).toEqual(['wechat-jsapi'])
  expect(methodsOn('h5')).toEqual([
    { method: 'wechat-h5', name: '微信支付' },
    { method: 'wechat-native', name: '用另一部手机扫码付' },
  ])
  expect(methodsOn('alipay')).toEqual([])
  expect(methodsOn('douyin')).toEqual([])
})
