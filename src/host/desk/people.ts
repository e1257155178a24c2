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

/** Who writes to them: owners of the demo world's shops. */
export const ACQUAINTED: readonly { readonly key: string; readonly name: string }[] = [
  { key: 'wang-guifen', name: '王桂芬' },
  { key: 'zhou-mingyuan', name: '周明远' },
  { key: 'miao-xiaoyu', name: '苗小雨' },
  { key: 'chen-man', name: '陈满' },
  { key: 'shi-lei', name: '石磊' },
  { key: 'he-chunshan', name: '何春山' },
]
