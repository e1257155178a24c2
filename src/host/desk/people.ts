// Who sits at the desk: the seller on the left, and three faces that take turns on the right.

type Part = 'li-na' | 'zhao-yiming' | 'chen-duo' | 'stranger'
/** With a number: somebody who plays this part in a tour. */
export type DeskPerson = Part | `${Part}~${number}`

export interface Seated {
  readonly key: Part
  readonly name: string
  readonly role: string
  readonly side: 'left' | 'right'
}

export const SEATED: readonly Seated[] = [
  { key: 'li-na', name: '李娜', role: 'the seller', side: 'left' },
  { key: 'zhao-yiming', name: '赵一鸣', role: 'the buyer', side: 'right' },
  { key: 'chen-duo', name: '陈朵', role: 'his friend', side: 'right' },
  { key: 'stranger', name: '路人', role: 'a stranger', side: 'right' },
]
