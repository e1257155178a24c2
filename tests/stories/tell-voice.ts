// How the story is told in a terminal: numbered steps, the ledger after each move of money, and sums that must be right.
import type { LedgerView } from '../../src/host/ledger-view'

export interface Voice {
  step(sentence: string): void
  say(sentence: string): void
  /** Transfers that are new since the last time, and all balances. */
  ledger(view: LedgerView): void
  /** Says what is so; what is not as told ends the story with a failure. */
  check(what: string, found: unknown, told: unknown): void
  /** How many things were not as told. */
  wrong(): number
}

const NAME_SHOWN = 7
const AMOUNT_WIDTH = 10

export function createVoice(write: (line: string) => void): Voice {
  let steps = 0
  let shown = 0
  let wrong = 0
  return {
    step(sentence) {
      steps += 1
      write('')
      write(`${String(steps).padStart(2)}. ${sentence}`)
    },
    say: (sentence) => write(`    ${sentence}`),
    ledger({ transfers, balances }) {
      transfers.slice(shown).forEach(({ kind, debit, credit, amountFen }) => {
        write(`    | ${kind.padEnd(16)} ${inYuan(amountFen)}  ${short(debit)} -> ${short(credit)}`)
      })
      shown = transfers.length
      const left = Object.entries(balances).filter(([, amountFen]) => amountFen > 0)
      const lines = left.map(([account, amountFen]) => `${short(account)} ${inYuan(amountFen).trim()}`)
      write(`    = ${lines.join(', ') || 'nothing is owed to anybody'}`)
    },
    check(what, found, told) {
      const right = JSON.stringify(found) === JSON.stringify(told)
      if (!right) wrong += 1
      const found_ = `${JSON.stringify(found)}, but told was ${JSON.stringify(told)}`
      write(right ? `    ok  ${what}` : `    NO  ${what}: ${found_}`)
    },
    wrong: () => wrong,
  }
}

export const inYuan = (fen: number): string => (fen / 100).toFixed(2).padStart(AMOUNT_WIDTH)

/** `held/kT3…` instead of all twenty-two letters. */
function short(account: string): string {
  const [kind = '', name] = account.split('/')
  return name === undefined ? kind : `${kind}/${name.slice(0, NAME_SHOWN)}`
}
