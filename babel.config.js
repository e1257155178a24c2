// The phone's side: everything down to ES5, as the oldest WeChat and old WebViews run it.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '9', android: '5' },
        useBuiltIns: false,
      },
    ],
  ],
}
