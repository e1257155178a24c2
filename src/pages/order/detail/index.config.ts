// One order in the frame.
export default definePageConfig({ navigationBarTitleText: '订单' })
