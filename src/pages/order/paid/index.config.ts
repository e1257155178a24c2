// The payment's outcome in the frame.
export default definePageConfig({ navigationBarTitleText: '付款' })
