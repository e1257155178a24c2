// The product editor in the frame.
export default definePageConfig({ navigationBarTitleText: '上新' })
