// The buyer's own orders in the frame.
export default definePageConfig({ navigationBarTitleText: '我买的' })
