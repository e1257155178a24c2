// Whether this build runs in a browser: WeChat and the DOM want other words for the same role and name.

export const onWeb = process.env['TARO_ENV'] === 'h5'
