// All pages of the phone, and what the frame around them looks like.
export default defineAppConfig({
  // What a shared card opens lies in the main part: one download, one request, and the page stands.
  pages: [
    'pages/start/home/index',
    'pages/shop/view/index',
    'pages/product/view/index',
    'pages/invitation/view/index',
  ],
  subPackages: [
    {
      root: 'pages/order',
      pages: ['checkout/index', 'paid/index', 'mine/index', 'detail/index', 'sold/index', 'ship/index'],
    },
    { root: 'pages/opening', pages: ['step/index', 'done/index'] },
    { root: 'pages/counter', pages: ['home/index', 'card/index'] },
    { root: 'pages/shelf', pages: ['list/index', 'edit/index'] },
    { root: 'pages/writing', pages: ['invite/index', 'sent/index'] },
    { root: 'pages/settlement', pages: ['list/index', 'statement/index'] },
  ],
  window: {
    navigationBarTitleText: '小铺',
    navigationBarBackgroundColor: '@barGround',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@barText',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['chooseAddress'],
})
