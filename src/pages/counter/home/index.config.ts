// The counter in the frame.
export default definePageConfig({ navigationBarTitleText: '柜台' })
