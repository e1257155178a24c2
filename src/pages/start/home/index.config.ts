// The page in the frame.
export default definePageConfig({ navigationBarTitleText: '小铺' })
