// The product's page in the frame; it can be sent to a friend and to Moments.
export default definePageConfig({
  navigationBarTitleText: '商品',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
