// The card's page in the frame.
export default definePageConfig({ navigationBarTitleText: '我的银行卡' })
