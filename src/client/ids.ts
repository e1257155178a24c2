// Ids and keys made on the phone, from the platform's secure source.
import { useEffect, useState } from 'react'
import { bytesFor, ID_LENGTH, idFrom, type Id } from '../domain/ids'
import { platform } from './platform-here'

export async function newId<Noun extends string>(length = ID_LENGTH): Promise<Id<Noun>> {
  return idFrom<Noun>(await platform.randomBytes(bytesFor(length)), length)
}

/** One user action; the same over all its tries. */
export const newKey = (): Promise<string> => newId<'key'>()

/** The id of what a form will make: one for the form's whole life. Null for the moment before it is there. */
export function useNewId<Noun extends string>(length = ID_LENGTH): Id<Noun> | null {
  const [id, setId] = useState<Id<Noun> | null>(null)
  useEffect(() => {
    let isGone = false
    void newId<Noun>(length).then((made) => {
      if (!isGone) setId(made)
    })
    return () => {
      isGone = true
    }
  }, [length])
  return id
}
