// One phone: its bar with the demo's time, the page in its frame or the chats beneath it, and the round button.
import type { Seat } from '../news'
import { PhoneBanner } from './banner'
import { Chats } from './chats'
import { rememberFields } from './filling'
import { keepFrame } from './frames'
import { backToPage, phoneOf, toChats, usePhones, type PhoneState } from './phones'
import { timeText, useDemoNow } from './time'
import { takeOver } from './tour'
import { onOwnTouch } from './touch'

const QUESTIONS_KEPT = 10_000

export function Phone({ seat, isShown }: { readonly seat: Seat; readonly isShown: boolean }) {
  const phone = usePhones((state) => phoneOf(state, seat.key))
  return (
    <section
      className="phone"
      hidden={!isShown}
      aria-label={`${seat.name}, ${seat.role}`}
      data-person={seat.key}
    >
      <StatusBar />
      <div className="phone-screen">
        <Frame seat={seat} phone={phone} />
        {phone.showing === 'chats' && <Chats person={seat.key} />}
        <PhoneBanner person={seat.key} />
      </div>
      <RoundButton seat={seat} phone={phone} />
    </section>
  )
}

function StatusBar() {
  const nowMs = useDemoNow()
  return <div className="phone-bar">{timeText(nowMs)}</div>
}

/** Stays while the chats lie over it, so that one comes back to the page as it was. */
function Frame({ seat, phone }: { readonly seat: Seat; readonly phone: PhoneState }) {
  if (phone.path === null) return null
  return (
    <iframe
      key={phone.opened}
      ref={(frame) => keepFrame(seat.key, frame)}
      title={`${seat.name}的手机`}
      data-phone={seat.key}
      src={`/?opened=${phone.opened}#${phone.path}`}
      onLoad={({ currentTarget: { contentDocument: page } }) => {
        if (!page) return
        // Room for all that one window may ask in a day at the desk; a browser keeps 250 of itself.
        page.defaultView?.performance.setResourceTimingBufferSize(QUESTIONS_KEPT)
        rememberFields(page)
        onOwnTouch(page, takeOver)
      }}
    />
  )
}

function RoundButton({ seat, phone }: { readonly seat: Seat; readonly phone: PhoneState }) {
  const isPage = phone.showing === 'page'
  return (
    <button
      className="round"
      type="button"
      aria-label={isPage ? `${seat.name}：回到微信` : `${seat.name}：回到小铺`}
      onClick={() => (isPage ? toChats(seat.key) : backToPage(seat.key))}
    />
  )
}
