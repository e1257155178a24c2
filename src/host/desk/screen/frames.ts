// The frames' windows by person: the desk sees into them, since they are of its own origin.
import type { DeskPerson } from '../people'

const frames = new Map<DeskPerson, HTMLIFrameElement>()

export function keepFrame(key: DeskPerson, frame: HTMLIFrameElement | null): void {
  if (frame) frames.set(key, frame)
  else frames.delete(key)
}

/** Null while the phone has shown no page yet. */
export const frameOf = (key: DeskPerson): HTMLIFrameElement | null => frames.get(key) ?? null

/** The clock was turned: pages that ask nothing would not hear of it. */
export function tellTime(nowMs: number): void {
  for (const frame of frames.values())
    frame.contentWindow?.dispatchEvent(new CustomEvent('xiaopu-time', { detail: nowMs }))
}

/** Null where the frame is on its way to another page. */
export function documentOf(key: DeskPerson): Document | null {
  return frames.get(key)?.contentDocument ?? null
}
