// WeChat: cloud functions that know who asks, its cashier, its scanner and its address book.
import Taro from '@tarojs/taro'
import type { Address, Call, CashierPrepay, Platform } from './platform'
import { PICTURE_SIDE_MAX } from './picture-size'

/** Opened in Moments: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share-timeline.html */
const SCENE_MOMENTS = 1154
const COMPRESS_QUALITY = 80

const singlePage = Taro.getLaunchOptionsSync().scene === SCENE_MOMENTS

let isCloudOpen = false
function openCloud(): void {
  if (isCloudOpen) return
  isCloudOpen = true
  Taro.cloud.init({})
}

async function call({ name, input, key, timeoutMs }: Call): Promise<unknown> {
  openCloud()
  const answering = Taro.cloud.callFunction({ name: 'api', data: { name, input, key } })
  const { result } = await within(timeoutMs, answering)
  // The function answers as HTTP does, with a status around the body.
  return (result as { body?: unknown } | undefined)?.body
}

/** A cloud function's call has no time limit of its own. */
function within<T>(timeoutMs: number, answering: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs)
    const stop = (): void => clearTimeout(timer)
    void answering.then(resolve, reject).then(stop, stop)
  })
}

function randomBytes(count: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

async function pay(prepay: CashierPrepay): Promise<'closed' | 'cancelled'> {
  if (prepay.kind !== 'jsapi') return 'closed'
  const { timeStamp, nonceStr, signType, paySign } = prepay
  const sheet = { timeStamp, nonceStr, package: prepay.package, signType, paySign }
  return Taro.requestPayment(sheet).then(
    () => 'closed',
    ({ errMsg }: { errMsg?: string }) => (/cancel/.test(errMsg ?? '') ? 'cancelled' : 'closed'),
  )
}

async function scan(): Promise<string | null> {
  return Taro.scanCode({ scanType: ['barCode', 'qrCode'] }).then(
    ({ result }) => result,
    () => null,
  )
}

async function chooseAddress(): Promise<Address | null> {
  return Taro.chooseAddress().then(
    ({ userName, telNumber, provinceName, cityName, countyName, detailInfo }) => ({
      name: userName,
      phone: telNumber,
      region: `${provinceName} ${cityName} ${countyName}`,
      detail: detailInfo,
    }),
    () => null,
  )
}

async function pickPicture(): Promise<string | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const picked = tempFiles[0]
    if (!picked) return null
    const { tempFilePath } = await Taro.compressImage({
      src: picked.tempFilePath,
      quality: COMPRESS_QUALITY,
      compressedWidth: PICTURE_SIDE_MAX,
    })
    const bytes = Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64')
    return typeof bytes === 'string' ? bytes : null
  } catch {
    return null
  }
}

async function copy(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}

/** Older WeChat has no such number; then large text is switched on by hand. */
function fontScale(): number {
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return fontSizeScaleFactor ?? 1
}

export const platform: Platform = {
  name: 'wechat',
  can: {
    knowsPerson: true,
    scan: true,
    chooseAddress: true,
    sendToFriend: true,
    link: false,
    ownNavigation: false,
    singlePage,
  },
  call,
  randomBytes,
  pay,
  scan,
  chooseAddress,
  pickPicture,
  copy,
  async saveText(_name, text) {
    await copy(text)
    return 'copied'
  },
  openUrl: (url) => void copy(url),
  linkOf: () => null,
  pictureBase: PICTURE_BASE,
  fontScale: fontScale(),
}
