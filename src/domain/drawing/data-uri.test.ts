// A drawing as an address, in the browser and inside a style.
import { describe, expect, it } from '@jest/globals'
import { dataUri } from './data-uri'
import { street, streetName } from './street'

const START = 'data:image/svg+xml,'

describe('an SVG as an address', () => {
  it('is read back as it was, with the other quotes', () => {
    const svg = streetName('桂芬酱铺 100% #1 (老店) "\'𠮷')
    const uri = dataUri(svg)
    expect(uri.indexOf(START)).toBe(0)
    expect(decodeURIComponent(uri.slice(START.length)).replace(/'/g, '"')).toBe(svg)
  })

  it('has only letters that stand in a quoted url and in an attribute', () => {
    const uri = dataUri(streetName('"><script>&'))
    expect(uri).toMatch(/^data:image\/svg\+xml,[A-Za-z0-9%'=\/:;,.*+~!@$_-]+$/)
  })

  it('takes half a character as unknown instead of failing', () => {
    expect(dataUri('a\ud83d')).toBe(`${START}a%EF%BF%BD`)
    expect(dataUri('\ude00b')).toBe(`${START}%EF%BF%BDb`)
  })

  it('is shorter than base64 for a drawing of ours', () => {
    const svg = street({ step: 'done', mode: 'light' })
    expect(dataUri(svg).length - START.length).toBeLessThan((svg.length * 4) / 3)
  })
})
