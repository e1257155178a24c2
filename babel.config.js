// The phone's side: everything down to ES5, as the oldest WeChat runs it.
module.exports = {
  presets: [
    ['@babel/preset-env', { targets: { ie: '11' } }],
    ['@babel/preset-typescript', { onlyRemoveTypeImports: true }],
  ],
}
