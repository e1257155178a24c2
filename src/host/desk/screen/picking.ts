// A phone that asks for a photo gets one from the drawer: the desk waits until a picture is tapped there.
import { create } from 'zustand'
import type { DeskPerson } from '../people'

interface Picking {
  /** Whose phone waits for a picture. */
  readonly person: DeskPerson | null
}

const SIDE_MAX = 1_200
const QUALITY = 0.85

let settle: (base64: string | null) => void = () => undefined

export const usePicking = create<Picking>()(() => ({ person: null }))

/** Null when one would rather pick a file of one's own. */
export function pickPicture(person: DeskPerson): Promise<string | null> {
  settle(null)
  return new Promise((resolve) => {
    usePicking.setState({ person })
    settle = (base64) => {
      usePicking.setState({ person: null })
      settle = () => undefined
      resolve(base64)
    }
  })
}

export const pickOwn = (): void => settle(null)

export async function pick(src: string): Promise<void> {
  settle(await photographed(src))
}

/** A drawing as a phone's camera would bring it: JPEG on white, as base64. */
async function photographed(src: string): Promise<string | null> {
  const image = new Image()
  image.src = src
  await image.decode()
  const scale = Math.min(1, SIDE_MAX / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', QUALITY).split(',')[1] ?? null
}
