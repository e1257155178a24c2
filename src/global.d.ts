// What the phone's build adds to the language: style sheets as modules, and the configs Taro reads.

/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.scss'

/** Where pictures lie for a package that has no server of its own origin: `https://…`, set when it is built. */
declare const PICTURE_BASE: string
