// The page in the frame.
export default definePageConfig({ navigationBarTitleText: '写一张邀请' })
