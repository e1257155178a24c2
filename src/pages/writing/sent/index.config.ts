// The page in the frame.
export default definePageConfig({ navigationBarTitleText: '发出的邀请' })
