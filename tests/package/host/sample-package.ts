// A tiny package written by hand as WeChat runs it, so that the host is proven apart from Taro.
import type { PackageFile } from './package-files'

const PAGE_WXML = `<wxs module="say" src="../../say.wxs" />
<view class="name">{{title}}</view>
<view wx:if="{{count > 0}}">{{say.times(count)}}</view>
<view bindtap="add"><text>加一</text></view>
<view class="drawer {{count > 2 ? '' : 'away'}}"><view bindtap="keep">问一问</view><text>抽屉</text><textarea aria-label="底" /></view>
<view id="far" aria-label="去那页" bindtap="go">→</view>
<view bindtap="ask">问一问</view>
<view bindtap="pay">付款</view>
<view bindtap="keep">记住</view>
<view bindtap="later">等一等</view>
<view bindtap="inPieces">分几次</view>
<view bindtap="breakIt">弄坏</view>
<view bindtap="pick">选图</view>
<button open-type="share">发给朋友</button>
<view><text>姓名</text><view><input value="{{typed}}" maxlength="4" bindinput="typing" bindblur="left" /></view></view>
<dial bindturned="turned" />`

const PAGE_JS = `Page({
  data: { title: '', count: 0, typed: '', answer: '' },
  onLoad: function (query) { this.setData({ title: '你好 ' + decodeURIComponent(query.who || ''), kept: wx.getStorageSync('kept') }) },
  add: function () { this.setData({ count: this.data.count + 1 }) },
  go: function () { wx.navigateTo({ url: '../b/index?from=a', fail: function (f) { console.error(f.errMsg) } }) },
  ask: function () {
    var page = this
    wx.cloud.callFunction({ name: 'api', data: { name: 'readIt', input: { x: 1, y: undefined } } }).then(
      function (answer) { page.setData({ title: '答 ' + answer.result.said }) },
      function (fault) { page.setData({ title: '没有回音 ' + fault.errMsg }) })
  },
  pay: function () {
    var page = this
    var say = function (answer) { page.setData({ title: answer.errMsg }) }
    wx.requestPayment({ timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p1', signType: 'RSA', paySign: 's', success: say, fail: say })
  },
  keep: function () { wx.setStorageSync('kept', { at: 1 }); this.setData({ title: '记住 ' + wx.getStorageSync('kept').at }) },
  later: function () {
    var page = this
    var began = Date.now()
    setTimeout(function () { page.setData({ title: '过了 ' + (Date.now() - began) }) }, 3000)
  },
  inPieces: function () {
    var page = this
    page.setData({ title: '先' })
    setTimeout(function () {
      page.setData({ title: '随后的' })
      setTimeout(function () { page.setData({ title: '末' }) }, 20)
    }, 20)
  },
  pick: function () {
    var page = this
    wx.chooseMedia({ count: 1, success: function (picked) {
      page.setData({ title: wx.getFileSystemManager().readFileSync(picked.tempFiles[0].tempFilePath, 'base64') })
    }, fail: function (fault) { page.setData({ title: fault.errMsg }) } })
  },
  breakIt: function () { window.alert('x') },
  typing: function (event) { this.setData({ title: event.detail.value }) },
  left: function (event) { this.setData({ title: '离开 ' + event.detail.value }) },
  turned: function (event) { this.setData({ title: '转到 ' + event.detail.at }) },
  onShareAppMessage: function (from) { return { title: from.from, path: '/pages/a/index?who=friend&s=1', imageUrl: 'i' } },
  onShareTimeline: function () { return { title: '圈', query: 'who=moment' } }
})`

const DIAL_JS = `Component({
  data: { at: 0 },
  methods: { turn: function () { this.setData({ at: 5 }); this.triggerEvent('turned', { at: 5 }) } }
})`

const OTHER_JS = `var word = require('../../word')
Page({
  data: { word: '' },
  onLoad: function () { this.setData({ word: word.of('那页') }); wx.setNavigationBarTitle({ title: '新题' }) },
  onUnload: function () { wx.setStorageSync('left', true) }
})`

const TEXTS: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({
    pages: ['pages/a/index'],
    subPackages: [{ root: 'pages/b', pages: ['index'] }],
    window: { navigationBarTitleText: '小样' },
  }),
  'app.js': 'App({ onLaunch: function (options) { this.scene = options.scene } })',
  'app.wxss': `page { background: #fff } .drawer { display: flex } .drawer.away { display: none } .name { width: 750rpx; color: red }
    @media (prefers-color-scheme: dark) { page { background: #000 } }`,
  'word.js': "module.exports = { of: function (word) { return '是' + word } }",
  'say.wxs': "module.exports = { times: function (n) { return '共 ' + n + ' 次' } }",
  'pages/a/index.js': PAGE_JS,
  'pages/a/index.wxml': PAGE_WXML,
  'pages/a/index.json': '{"usingComponents":{"dial":"../../dial"},"enableShareAppMessage":true}',
  'dial.js': DIAL_JS,
  'dial.wxml': '<view bindtap="turn">转盘 {{at}}</view>',
  'dial.json': '{"component":true}',
  'pages/b/index.js': OTHER_JS,
  'pages/b/index.wxml': '<view>{{word}}</view>',
  'pages/b/index.json': '{"navigationBarTitleText":"旧题"}',
  'pages/b/index.wxss': 'view { height: 10rpx }',
}

export const SAMPLE: readonly PackageFile[] = Object.entries(TEXTS).map(([path, text]) => ({
  path,
  text,
  bytes: Buffer.byteLength(text),
}))
