// Sending a page to a friend: WeChat's own button does it there, the desk's chats on a desk; elsewhere a link is made and shown.
import { useState } from 'react'
import { deskPhone } from './desk-frame'
import { platform } from './platform-here'
import type { Sharing } from './sharing'

export interface Sending {
  /** For a button of ours: what WeChat's own sheet needs to open. */
  readonly openType: { readonly openType?: 'share' }
  /** In a browser the link that was made; null while none is shown. */
  readonly link: string | null
  begin(): void
  end(): void
  copy(link: string): Promise<void>
}

export function useSending(sharing: Sharing): Sending {
  const [link, setLink] = useState<string | null>(null)
  return {
    openType: platform.can.sendToFriend ? { openType: 'share' } : {},
    link,
    begin: () => {
      const desk = deskPhone()
      const card = desk && sharing.card()
      if (card) desk.sendCard(card, sharing.sent)
      else if (!platform.can.sendToFriend) setLink(sharing.link())
    },
    end: () => setLink(null),
    copy: (text) => platform.copy(text).then(sharing.sent),
  }
}
