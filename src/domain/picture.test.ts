// Pictures told by their bytes, and base64 that is read without help.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asciiFromBytes, bytesFromAscii, bytesFromBase64 } from './base64'
import { PICTURE_BYTES_MAX, readPicture } from './picture'

const jpeg = (size: number): string => {
  const bytes = Buffer.alloc(size)
  bytes.set([0xff, 0xd8, 0xff])
  return bytes.toString('base64')
}

describe('base64', () => {
  it('is read as everybody reads it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        expect(Array.from(bytesFromBase64(Buffer.from(bytes).toString('base64')) ?? [])).toEqual(
          Array.from(bytes),
        )
      }),
    )
  })

  it.each(['', 'A', 'AAA', 'AA=A', 'A===', '====', 'AA_A', 'AAA\n', '你好你好'])('refuses %j', (text) => {
    expect(bytesFromBase64(text)).toBeNull()
  })

  it('keeps plain text as bytes, and no other', () => {
    const text = 'eyJhbGciOiJkaXIifQ..'.repeat(1_000)
    expect(asciiFromBytes(bytesFromAscii(text))).toBe(text)
    expect(() => bytesFromAscii('密')).toThrow()
  })
})

describe('a picture', () => {
  it('is a JPG or PNG of at most 2 MB', () => {
    expect(readPicture(jpeg(100))).toMatchObject({ ok: true })
    expect(readPicture(jpeg(PICTURE_BYTES_MAX))).toMatchObject({ ok: true })
    expect(readPicture(jpeg(PICTURE_BYTES_MAX + 1))).toMatchObject({ code: 'picture-size' })
    expect(readPicture(Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1').toString('base64'))).toMatchObject({
      ok: true,
    })
    expect(readPicture(Buffer.from('<svg/>').toString('base64'))).toMatchObject({ code: 'picture-kind' })
    expect(readPicture('not base64')).toMatchObject({ code: 'picture-kind' })
  })
})
