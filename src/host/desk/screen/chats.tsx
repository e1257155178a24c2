// The chats of one phone, in our own drawing: the list, one chat with its cards, and the choice of where to send a card.
import { useEffect } from 'react'
import type { Chat, ChatCard, ChatMessage } from '../chats'
import type { DeskPerson } from '../people'
import { sayOn } from './banners'
import { useNews } from './news'
import { chatFor, nameIn, open, sendInto, titleOf, unseen, useChatting } from './chatting'
import { openPage } from './phones'
import { momentText, useDemoNow } from './time'

export function Chats({ person }: { readonly person: DeskPerson }) {
  const chats = useNews('chats') ?? []
  const { chatId, sending } = useChatting((state) => chatFor(state, person))
  const own = chats.filter(({ members }) => members.includes(person))
  if (sending) return <Picker person={person} chats={own} card={sending} />
  const chat = own.find(({ id }) => id === chatId)
  return chat ? <OneChat person={person} chat={chat} /> : <ChatList person={person} chats={own} />
}

function ChatList({ person, chats }: { readonly person: DeskPerson; readonly chats: readonly Chat[] }) {
  return (
    <div className="chats" lang="zh-CN">
      <header className="chats-bar">微信</header>
      {[...chats]
        .sort((a, b) => lastOf(b) - lastOf(a))
        .map((chat) => (
          <ChatRow key={chat.id} person={person} chat={chat} onTap={() => open(person, chat.id)} />
        ))}
      <button
        className="chat-row shop-row"
        type="button"
        onClick={() => openPage(person, '/pages/start/home/index')}
      >
        <span className="chat-face shop-face">铺</span>
        <span className="chat-words">
          <b>小铺</b>
          <span>小程序</span>
        </span>
      </button>
    </div>
  )
}

const lastOf = ({ messages }: Chat): number => messages[messages.length - 1]?.atMs ?? 0

function ChatRow(props: { readonly person: DeskPerson; readonly chat: Chat; readonly onTap: () => void }) {
  const { person, chat, onTap } = props
  const last = chat.messages[chat.messages.length - 1]
  const count = unseen(chat, person)
  const nowMs = useDemoNow()
  return (
    <button className="chat-row" type="button" onClick={onTap}>
      <Face name={titleOf(chat, person)} />
      <span className="chat-words">
        <b>{titleOf(chat, person)}</b>
        <span>{last ? (last.text ?? `[小程序] ${last.card?.title ?? ''}`) : '还没有说过话'}</span>
      </span>
      <span className="chat-when">
        {last && momentText(last.atMs, nowMs)}
        {count > 0 && <i aria-label={`${count} 条没看`}>{count}</i>}
      </span>
    </button>
  )
}

const Face = ({ name }: { readonly name: string }) => (
  <span className="chat-face" aria-hidden="true">
    {name.slice(0, 1)}
  </span>
)

function OneChat({ person, chat }: { readonly person: DeskPerson; readonly chat: Chat }) {
  const count = unseen(chat, person)
  useEffect(() => {
    if (count > 0) void post(chat.id, 'seen', { who: person })
  }, [chat.id, count, person])
  return (
    <div className="chats" lang="zh-CN">
      <header className="chats-bar">
        <button type="button" aria-label="返回" onClick={() => open(person, null)}>
          ‹
        </button>
        {titleOf(chat, person)}
      </header>
      <div className="chat-log" aria-live="polite">
        {chat.messages.map((message, place) => (
          <Message key={place} person={person} message={message} />
        ))}
        {chat.messages.length === 0 && <p className="chat-empty">从小铺里点「发给朋友」，卡片就落在这里。</p>}
      </div>
    </div>
  )
}

function Message({ person, message }: { readonly person: DeskPerson; readonly message: ChatMessage }) {
  const { from, text, card } = message
  return (
    <div className={from === person ? 'chat-line mine' : 'chat-line'}>
      <Face name={nameIn(from)} />
      <div>
        {from !== person && <small>{nameIn(from)}</small>}
        {text !== null && <p className="bubble">{text}</p>}
        {card && <Card person={person} card={card} />}
      </div>
    </div>
  )
}

/** As WeChat draws a shared page: title, picture, and what it is. */
function Card({ person, card }: { readonly person: DeskPerson; readonly card: ChatCard }) {
  return (
    <div className="share-card">
      <button type="button" onClick={() => openPage(person, card.path)}>
        <small>小铺</small>
        <b>{card.title}</b>
        <img src={card.picture} alt="" width="200" height="160" />
        <small className="share-kind">小程序</small>
      </button>
      <button type="button" className="forward" onClick={() => sendInto(person, card)}>
        转发
      </button>
    </div>
  )
}

function Picker(props: {
  readonly person: DeskPerson
  readonly chats: readonly Chat[]
  readonly card: ChatCard
}) {
  const { person, chats, card } = props
  const send = async (chat: Chat): Promise<void> => {
    await post(chat.id, 'send', { from: person, card })
    chatFor(useChatting.getState(), person).onSent()
    sendInto(person, null)
    sayOn(person, `已发给${titleOf(chat, person)}`)
  }
  return (
    <div className="chats" lang="zh-CN">
      <header className="chats-bar">
        <button type="button" onClick={() => sendInto(person, null)}>
          取消
        </button>
        发给谁
      </header>
      <p className="chat-empty">{card.title}</p>
      {chats.map((chat) => (
        <ChatRow key={chat.id} person={person} chat={chat} onTap={() => void send(chat)} />
      ))}
    </div>
  )
}

function post(id: string, what: 'seen' | 'send', body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return fetch(`/desk/chats/${encodeURIComponent(id)}/${what}`, init).catch(() => null)
}
