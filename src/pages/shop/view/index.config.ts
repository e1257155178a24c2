// The shop's page in the frame; it can be sent to a friend and to Moments.
export default definePageConfig({
  navigationBarTitleText: '小铺',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  // WeChat's event for loading more as the end comes near.
  onReachBottomDistance: 400,
})
