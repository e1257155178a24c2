// A photo that the shop takes: a small real JPEG, as base64.
import sharp from 'sharp'

export async function photo(): Promise<string> {
  const create = { width: 80, height: 80, channels: 3, background: '#c8452c' } as const
  return (await sharp({ create }).jpeg().toBuffer()).toString('base64')
}
