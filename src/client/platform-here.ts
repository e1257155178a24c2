// The platform of this build; Taro takes the file with the platform's own ending in place of this one.
export { platform } from './platform-here.h5'
