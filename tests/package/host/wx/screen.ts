// `wx` on the screen: titles, toasts, sheets, the clipboard; what is only shown is noted in the diary.
import { asking, type Api } from './asking'
import { Cancelled, type System } from './system'

/** Noted, and answered with a plain yes. */
const ONLY_NOTED = [
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'setClipboardData',
  'previewImage',
  'pageScrollTo',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'vibrateShort',
  'hideKeyboard',
  'makePhoneCall',
  'requestSubscribeMessage',
  'saveImageToPhotosAlbum',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'loadFontFace',
]

export function screenApis(system: System): Record<string, Api | unknown> {
  const { stack } = system
  return {
    createSelectorQuery: () => stack.top().instance.createSelectorQuery(),
    createIntersectionObserver: (
      part?: { createIntersectionObserver(options?: unknown): unknown },
      options?: unknown,
    ) => (part ?? stack.top().instance).createIntersectionObserver(options),
    ...asking(system, {
      ...Object.fromEntries(ONLY_NOTED.map((name) => [name, () => undefined])),
      setNavigationBarTitle: ({ title }) => void (stack.top().title = String(title)),
      getClipboardData: () => ({ data: lastCopied(system) }),
      showModal: () => {
        const confirm = system.takeAnswer('showModal') ?? false
        return { confirm, cancel: !confirm }
      },
      showActionSheet: () => {
        const tapIndex = system.takeAnswer('showActionSheet')
        if (tapIndex === undefined) throw new Cancelled()
        return { tapIndex }
      },
    }),
  }
}

function lastCopied({ diary }: System): unknown {
  return diary.calls.filter(({ name }) => name === 'setClipboardData').at(-1)?.options['data'] ?? ''
}
