// The chats in which the people of the desk know each other, before anybody has written anything.
import type { Chat } from './chats'

/** The neighbours of house three, where somebody’s card lies in the morning. */
export const GROUP_ID = 'neighbours'

const between = (...members: readonly string[]): Chat => ({
  id: members.join('-and-'),
  title: null,
  members,
  messages: [],
  seen: {},
})

const group = (id: string, title: string, ...members: readonly string[]): Chat => ({
  id,
  title,
  members,
  messages: [],
  seen: {},
})

export const FIRST_CHATS: readonly Chat[] = [
  group(GROUP_ID, '三号楼邻居', 'li-na', 'zhao-yiming', 'wang-guifen'),
  between('li-na', 'zhao-yiming'),
  between('zhao-yiming', 'chen-duo'),
  between('wang-guifen', 'zhao-yiming'),
  group('mothers', '宝妈团', 'chen-duo', 'zhao-yiming', 'stranger'),
  between('chen-duo', 'stranger'),
]
