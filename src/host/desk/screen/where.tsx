// "Where is this?": the files behind what a phone shows now, by the page's route and the questions it has asked.
import { useEffect, useState } from 'react'
import type { Whereabouts } from '../where'
import type { DeskPerson } from '../people'
import { frameOf } from './frames'

const LOOK_EVERY_MS = 700
const SHOWN_MAX = 6
/** A page asks its first question while it is drawn, and says that it is there right after. */
const MOUNTING_MS = 100

export function WhereIsThis({ person }: { readonly person: DeskPerson }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="where">
      <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Where is this?
      </button>
      {isOpen && <Places person={person} />}
    </div>
  )
}

function Places({ person }: { readonly person: DeskPerson }) {
  const all = useWhereabouts()
  const { page, asked } = useLooking(person)
  if (page === '') return <p>The chats are the desk’s own: src/host/desk/screen/chats.tsx</p>
  return (
    <dl>
      <dt>page</dt>
      <dd>{page}</dd>
      {asked.map((name) => {
        const place = all.find((one) => one.name === name)
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {place?.contract}
              <br />
              {place?.useCase}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function useWhereabouts(): readonly Whereabouts[] {
  const [all, setAll] = useState<readonly Whereabouts[]>([])
  useEffect(() => {
    void fetch('/desk/where')
      .then((response) => response.json() as Promise<Whereabouts[]>)
      .then(setAll, () => undefined)
  }, [])
  return all
}

interface Looked {
  readonly page: string
  /** Functions asked since this page came up, latest first. */
  readonly asked: readonly string[]
}

function useLooking(person: DeskPerson): Looked {
  const [looked, setLooked] = useState<Looked>({ page: '', asked: [] })
  useEffect(() => {
    const look = (): void => setLooked(lookedAt(person))
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [person])
  return looked
}

function lookedAt(person: DeskPerson): Looked {
  const frame = frameOf(person)
  const view = frame?.contentWindow
  const [, route = ''] = /^#\/(pages\/[\w/-]+)/.exec(view?.location.hash ?? '') ?? []
  if (!view || route === '') return { page: '', asked: [] }
  const sinceMs = Number(frame?.dataset['since'] ?? 0) - MOUNTING_MS
  const names = view.performance
    .getEntriesByType('resource')
    .flatMap(({ name, startTime }) => (startTime < sinceMs ? [] : (/\/api\/(\w+)$/.exec(name)?.[1] ?? [])))
    .reverse()
  return { page: `src/${route}.tsx`, asked: [...new Set(names)].slice(0, SHOWN_MAX) }
}
