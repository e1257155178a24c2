// Style sheets keep their meaning on the way from WeChat's dialect to a browser's.
import { cssOf, rpxToCss } from './wxss'

const css = (text: string, more: Record<string, string> = {}) =>
  cssOf({ 'pages/a/index': text, ...more }, 'pages/a/index')

it('rpx are parts of the width, in every value', () => {
  expect(rpxToCss('-1.5rpx 0 20rpx')).toBe('calc(-1.5 * 100vw / 750) 0 calc(20 * 100vw / 750)')
  expect(css('.a{padding:10rpx 2px}')).toBe('.a{padding:calc(10 * 100vw / 750) 2px}')
})

it('tags get the host’s names; classes, pseudo-classes and key frames stay', () => {
  expect(css('page,view.a>text:first-child::after{x:y}')).toBe(
    'wx-page,wx-view.a>wx-text:first-child::after{x:y}',
  )
  expect(css('.view:not(.text) button{x:y}')).toBe('.view:not(.text) wx-button{x:y}')
  expect(css('@keyframes k{from{x:1rpx}to{x:y}}')).toBe('@keyframes k{from{x:calc(1 * 100vw / 750)}to{x:y}}')
  expect(css('@media (prefers-color-scheme: dark){page{x:y}}')).toBe(
    '@media (prefers-color-scheme: dark){wx-page{x:y}}',
  )
})

it('imported sheets come with it', () => {
  expect(css('@import "../../base.wxss";.b{x:y}', { base: 'view{z:1rpx}' })).toBe(
    'wx-view{z:calc(1 * 100vw / 750)}.b{x:y}',
  )
})
