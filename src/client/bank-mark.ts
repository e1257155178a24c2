// How a bank is told at a glance without its logo: one character on a colour of its own.

export interface BankMark {
  readonly letter: string
  /** White on it has a contrast above 4.5. */
  readonly colour: string
}

/** In the order in which people search their wallet for them; the name is the one on the server's screens. */
const MARKS: Readonly<Record<string, BankMark>> = {
  中国工商银行: { letter: '工', colour: '#B3262B' },
  中国农业银行: { letter: '农', colour: '#0B6E5F' },
  中国建设银行: { letter: '建', colour: '#1F4E95' },
  招商银行: { letter: '招', colour: '#A82A2F' },
  交通银行: { letter: '交', colour: '#24397F' },
  中信银行: { letter: '信', colour: '#A5322A' },
  上海浦东发展银行: { letter: '浦', colour: '#1D4A86' },
  中国民生银行: { letter: '民', colour: '#19685A' },
  平安银行: { letter: '平', colour: '#A8481B' },
  兴业银行: { letter: '兴', colour: '#1B4C88' },
  中国银行: { letter: '中', colour: '#A32638' },
  中国邮政储蓄银行: { letter: '邮', colour: '#1B6A45' },
  中国光大银行: { letter: '光', colour: '#6A2A78' },
}
const OTHER_COLOUR = '#525C67'

/** Of a bank that has no mark of its own, the first character of what tells it from others. */
export function bankMark(name: string): BankMark {
  return MARKS[name] ?? { letter: name.replace(/^中国/, '').charAt(0), colour: OTHER_COLOUR }
}
