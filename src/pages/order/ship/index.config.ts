// The shipping form in the frame.
export default definePageConfig({ navigationBarTitleText: '寄件' })
