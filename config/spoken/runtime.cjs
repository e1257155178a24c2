// The same attributes as the templates have, for the part of Taro that runs on the phone, in plain ES5 like these.
require('@tarojs/shared').mergeInternalComponents(require('./attributes.cjs'))
