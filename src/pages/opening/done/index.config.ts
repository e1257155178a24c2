// The page in the frame; the shop's card can be sent from here, but in Moments this page itself would be shown.
export default definePageConfig({ navigationBarTitleText: '开张了', enableShareAppMessage: true })
