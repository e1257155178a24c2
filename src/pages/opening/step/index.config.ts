// The page in the frame.
export default definePageConfig({ navigationBarTitleText: '开一家小店' })
