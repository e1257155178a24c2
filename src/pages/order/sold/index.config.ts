// The seller's orders in the frame.
export default definePageConfig({ navigationBarTitleText: '卖出的订单' })
