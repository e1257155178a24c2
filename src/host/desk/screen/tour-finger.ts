// The tour's fingertip: where it is on the desk, on its way to what it taps.
import { create } from 'zustand'

interface Finger {
  /** In the window's own pixels; null while no tour runs. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly isDown: boolean
}

export const useFinger = create<Finger>()(() => ({ at: null, isDown: false }))

const TRAVEL_MS = 320
const DOWN_MS = 90

export async function moveTo(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'nearest' })
  useFinger.setState({ at: centreOf(element) })
  await rest(TRAVEL_MS)
}

/** Nothing is tapped any more once `goesOn` says no. */
export async function press(element: HTMLElement, goesOn: () => boolean): Promise<void> {
  useFinger.setState({ isDown: true })
  await rest(DOWN_MS)
  useFinger.setState({ isDown: false })
  if (goesOn()) element.click()
}

export const lift = (): void => useFinger.setState({ at: null, isDown: false })

export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A frame is drawn smaller than its page believes itself to be. */
function centreOf(element: HTMLElement): { x: number; y: number } {
  const own = element.getBoundingClientRect()
  const [x, y] = [own.left + own.width / 2, own.top + own.height / 2]
  const frame = element.ownerDocument.defaultView?.frameElement
  if (!frame) return { x, y }
  const around = frame.getBoundingClientRect()
  const scale = around.width / frame.clientWidth
  return { x: around.left + x * scale, y: around.top + y * scale }
}
