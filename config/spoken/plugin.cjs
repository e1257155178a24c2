// Lets roles and names reach WeChat's screen reader: Taro's templates leave these attributes out.
const { join } = require('node:path')
const SPOKEN = require('./attributes.cjs')

module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, SPOKEN)
      const before = platform.runtimePath
      // The phone must number a component's attributes as its templates do.
      platform.runtimePath = [].concat(before ?? [], join(__dirname, 'runtime.cjs'))
    },
  })
