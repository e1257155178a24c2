// The drawer beside a phone: this person's papers, each filling a field with one tap, and the wrong ones below them.
import { useEffect, useMemo, useState } from 'react'
import { grouped } from '../../../domain/grouping'
import type { DeskPerson } from '../people'
import { fill } from './filling'
import { drawerOf, type Paper, type Picture } from './papers'
import { pick, pickOwn, usePicking } from './picking'

const SAID_MS = 6_000

export function DrawerBeside({ person }: { readonly person: DeskPerson }) {
  const drawer = useMemo(() => drawerOf(person), [person])
  const [said, say] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => say(''), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  if (drawer.papers.length === 0) return <aside className="drawer" aria-label="No papers" />
  const put = ({ value, fields, english }: Paper): void =>
    say(fill(person, value, fields) ? '' : `This page asks for no ${english}.`)
  return (
    <aside className="drawer" aria-label="Papers: tap one to fill a field">
      <h2>Papers</h2>
      <p className="drawer-says" role="status">
        {said}
      </p>
      {drawer.papers.map((paper) => (
        <PaperButton key={paper.english} paper={paper} onTap={put} />
      ))}
      <Pictures person={person} pictures={drawer.pictures} onUnasked={() => say(UNASKED)} />
      {drawer.wrong.length > 0 && <h2>Wrong ones</h2>}
      {drawer.wrong.map((paper) => (
        <PaperButton key={paper.english} paper={paper} onTap={put} />
      ))}
    </aside>
  )
}

function PaperButton({ paper, onTap }: { readonly paper: Paper; readonly onTap: (paper: Paper) => void }) {
  const { english, value, grouping } = paper
  return (
    <button type="button" className="paper" onClick={() => onTap(paper)}>
      <small>{english}</small>
      <span lang="zh-CN">{grouping ? grouped(grouping, value) : value}</span>
    </button>
  )
}

const UNASKED = 'First tap where the phone asks for a photo, then the picture.'

interface PicturesProps {
  readonly person: DeskPerson
  readonly pictures: readonly Picture[]
  /** Tapped while the phone asks for no photo. */
  readonly onUnasked: () => void
}

/** They wait to be tapped while the phone asks for a photo. */
function Pictures({ person, pictures, onUnasked }: PicturesProps) {
  const isAsked = usePicking((state) => state.person === person)
  if (pictures.length === 0) return null
  return (
    <div className={isAsked ? 'paper-pictures asked' : 'paper-pictures'}>
      {pictures.map(({ english, label, src }) => (
        <button
          key={english}
          type="button"
          aria-label={`picture: ${english}`}
          onClick={() => (isAsked ? void pick(src) : onUnasked())}
        >
          <img src={src} alt="" width="44" height="44" />
          {label !== undefined && <small>{label}</small>}
        </button>
      ))}
      {isAsked && (
        <button type="button" className="paper" onClick={pickOwn}>
          a file of my own
        </button>
      )}
    </div>
  )
}
