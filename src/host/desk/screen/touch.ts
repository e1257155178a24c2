// A person's own touch, with a finger or a key: what the tour does by itself does not count.

const TOUCHES = ['pointerdown', 'keydown'] as const

/** Returns how to stop listening. */
export function onOwnTouch(place: EventTarget, heard: (touched: EventTarget | null) => void): () => void {
  const listen = ({ isTrusted, target }: Event): void => {
    if (isTrusted) heard(target)
  }
  for (const kind of TOUCHES) place.addEventListener(kind, listen)
  return () => TOUCHES.forEach((kind) => place.removeEventListener(kind, listen))
}
