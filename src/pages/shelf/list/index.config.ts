// The seller's shelf in the frame.
export default definePageConfig({ navigationBarTitleText: '我的货架' })
