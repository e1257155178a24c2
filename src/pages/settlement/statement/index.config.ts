// The statement in the frame.
export default definePageConfig({ navigationBarTitleText: '对账单' })
