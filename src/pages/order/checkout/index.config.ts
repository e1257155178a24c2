// The checkout in the frame.
export default definePageConfig({ navigationBarTitleText: '付款' })
