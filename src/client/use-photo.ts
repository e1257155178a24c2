// A photo on its way to the server: picked once, kept until it is known to be there, so that another tap sends the same again.
import { useRef, useState } from 'react'
import type { Input } from '../contract/functions'
import type { FileId } from '../domain/ids'
import { fits } from './picture-size'
import { platform } from './platform-here'
import { refusalOf } from './reply'
import { useWrite } from './use-write'

export interface Photographing {
  readonly isBusy: boolean
  /** What went wrong, or that it takes long; null while all is well. */
  readonly said: string | null
  take(): void
}

export function usePhoto(
  purpose: Input<'addPicture'>['purpose'],
  onTaken: (fileId: FileId) => void,
): Photographing {
  const { phase, send } = useWrite('addPicture')
  const waiting = useRef<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const isBusy = phase === 'busy' || phase === 'checking'
  const take = async (): Promise<void> => {
    waiting.current = waiting.current ?? (await platform.pickPicture())
    if (waiting.current === null) return
    const known = faultOf(waiting.current)
    setFault(known)
    if (known !== null) return void (waiting.current = null)
    const reply = await send({ purpose, base64: waiting.current })
    if (reply.kind === 'unreached') return setFault('没传上，点一下再传')
    waiting.current = null
    if (reply.kind === 'refused') setFault(reply.sentence)
    else onTaken(reply.value.fileId)
  }
  return {
    isBusy,
    said: phase === 'checking' ? '网有点慢…' : fault,
    take: () => void (isBusy ? undefined : take()),
  }
}

/** What the server would say of it, said before anything is sent. */
function faultOf(base64: string): string | null {
  if (base64 === '') return refusalOf('picture-kind').sentence
  return fits(base64) ? null : refusalOf('picture-size').sentence
}
