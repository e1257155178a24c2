// The page in the frame.
export default definePageConfig({
  navigationBarTitleText: '邀请付款',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
