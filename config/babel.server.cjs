// The server's side: what Node 20 runs, types taken off.
module.exports = {
  presets: [
    ['@babel/preset-env', { targets: { node: '20' } }],
    ['@babel/preset-typescript', { onlyRemoveTypeImports: true }],
  ],
}
