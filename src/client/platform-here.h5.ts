// The browser: HTTP to the shop's own server, links to share, and files to save.
import Taro from '@tarojs/taro'
import type { Call, Platform } from './platform'
import { pickPicture } from './picture-browser'
import { deskPhone, frameName, hearDeskTime } from './desk-frame'
import { keepOwnHistory } from './own-history'
import { watchForRenewedPages } from './renewed-pages'
import { learnTime } from './server-time'

watchForRenewedPages()
if (frameName() !== '') {
  keepOwnHistory()
  hearDeskTime((nowMs) => learnTime(nowMs, Date.now(), Date.now()))
}

const REDIRECT_PARAM = 'redirect_url'
const REVOKED_AFTER_MS = 30_000

async function call({ name, input, key, token, timeoutMs }: Call): Promise<unknown> {
  const header: Record<string, string> = { 'content-type': 'application/json' }
  if (token !== null) header['authorization'] = `Bearer ${token}`
  if (key !== null) header['idempotency-key'] = key
  const data = JSON.stringify(input)
  const response = await Taro.request({
    url: `/api/${name}`,
    method: 'POST',
    data,
    header,
    timeout: timeoutMs,
  })
  return response.data
}

function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  // Some browsers take a link's file name only from one that stands in the page, and read the file a moment later.
  document.body.appendChild(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER_MS)
}

async function copy(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}

const linkOf = (path: string): string => `${location.origin}/#${path}`

export const platform: Platform = {
  name: 'h5',
  can: {
    knowsPerson: false,
    scan: false,
    chooseAddress: false,
    sendToFriend: false,
    link: true,
    ownNavigation: true,
    singlePage: false,
  },
  call,
  randomBytes: (count) => Promise.resolve(crypto.getRandomValues(new Uint8Array(count))),
  pay(prepay, returnPath) {
    if (prepay.kind === 'h5')
      location.href = `${prepay.url}&${REDIRECT_PARAM}=${encodeURIComponent(linkOf(returnPath))}`
    return Promise.resolve('closed')
  },
  scan: () => Promise.resolve(null),
  chooseAddress: () => Promise.resolve(null),
  // From the drawer on a desk; whoever takes nothing there may pick a file.
  pickPicture: async () => (await deskPhone()?.pickPicture()) ?? pickPicture(),
  copy,
  saveText(name, text) {
    saveText(name, text)
    return Promise.resolve('saved')
  },
  openUrl: (url) => void window.open(url, '_blank', 'noopener'),
  linkOf,
  pictureBase: '',
  fontScale: 1,
}
