// The desk: the seller's phone, the street between, the buyer's phone with its three faces.
import { useEffect } from 'react'
import type { DeskPerson } from '../people'
import type { Seat, SeatedPeople } from '../news'
import { useRinging } from './banner'
import { Caption } from './caption'
import { unseen } from './chatting'
import { DrawerBeside } from './drawer'
import { useConnected, useNews } from './news'
import { Phone } from './phone'
import { turnTo, usePhones } from './phones'
import { seat } from './seating'
import { Street } from './street'
import { Fingertip } from './tour-card'
import { WhereIsThis } from './where'

export function Desk() {
  const people = useNews('people')
  useRinging()
  useEffect(() => {
    if (people) seat(people)
  }, [people])
  return (
    <main className="desk">
      <Side side="left" people={people ?? null} />
      <Street />
      <Side side="right" people={people ?? null} />
      <Fingertip />
    </main>
  )
}

function Side({ side, people }: { readonly side: 'left' | 'right'; readonly people: SeatedPeople | null }) {
  const shown = usePhones((state) => state[side])
  return (
    <div className={`side ${side}`}>
      <div className="side-phone">
        <Faces seats={people ? seatsOn(people, side) : []} shown={shown} />
        {people === null ? (
          <WaitingPhone />
        ) : (
          seatsOn(people, side).map((one) => <Phone key={one.key} seat={one} isShown={one.key === shown} />)
        )}
        {people !== null && <Caption key={shown} person={shown} />}
        <WhereIsThis person={shown} />
      </div>
      {people !== null && <DrawerBeside key={shown} person={shown} />}
    </div>
  )
}

const seatsOn = ({ seats }: SeatedPeople, side: string): readonly Seat[] =>
  seats.filter((one) => one.side === side)

/** Whose phone it is: one chooses where there are several, and the players of a tour among them. */
function Faces({ seats, shown }: { readonly seats: readonly Seat[]; readonly shown: DeskPerson }) {
  return (
    <div className="faces" role="tablist" aria-label="Whose phone">
      {seats.map(({ key, name, role }) => (
        <button key={key} type="button" role="tab" aria-selected={key === shown} onClick={() => turnTo(key)}>
          <b lang="zh-CN">{name}</b> <small>{role}</small>
          <Unseen person={key} isShown={key === shown} />
        </button>
      ))}
    </div>
  )
}

/** What waits in the chats of a phone that is not looked at. */
function Unseen({ person, isShown }: { readonly person: DeskPerson; readonly isShown: boolean }) {
  const chats = useNews('chats') ?? []
  const own = chats.filter(({ members }) => members.includes(person))
  const count = own.reduce((sum, chat) => sum + unseen(chat, person), 0)
  if (isShown || count === 0) return null
  return (
    <i className="unseen" aria-label={`${count} unread`}>
      {count}
    </i>
  )
}

/** Before there is anybody: what the start is doing. */
function WaitingPhone() {
  const starting = useNews('starting')
  const isConnected = useConnected()
  return (
    <section className="phone" aria-busy="true">
      <div className="phone-bar" />
      <div className="phone-screen waiting" role="status">
        <p lang="zh-CN">{starting?.words ?? '正在打开小铺'}</p>
        <p>
          {isConnected
            ? (starting?.english ?? 'Opening the shop')
            : 'The demo has stopped: start it again with npm start'}
        </p>
      </div>
      <span className="round" />
    </section>
  )
}
