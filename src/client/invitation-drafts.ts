// Invitations that are being written: kept on this phone until they are sent, however often the page is left.
import { create } from 'zustand'
import type { InvitationId, SkuId } from '../domain/ids'
import { useSession } from './session'
import { keep, kept } from './storage'

const NAME = 'invitation-drafts'
/** Of older ones nobody remembers what they were for. */
const DRAFTS_MAX = 5

export type Hold = 'hours' | 'tonight' | 'days'

export interface DraftItem {
  /** The SKU's id, or one of its own for what is not on the shelf. */
  readonly key: string
  readonly skuId: SkuId | null
  readonly title: string
  readonly spec: readonly string[]
  readonly unitFen: number
  readonly quantity: number
  /** As the shelf had it when it was taken from there; null where that is not known. */
  readonly shelf: {
    readonly priceFen: number
    readonly sellable: number
    readonly postageFen: number
  } | null
}

export interface InvitationDraft {
  /** Made when it is first sent, and the same in every later try. */
  readonly invitationId: InvitationId | null
  readonly addressee: string
  /** Null as long as the sentence is written from the name and the goods. */
  readonly note: string | null
  readonly items: readonly DraftItem[]
  /** Null as long as it follows the goods. */
  readonly postageFen: number | null
  readonly hold: Hold
}

interface Drafts {
  /** By what they were begun with; the latest last. */
  readonly drafts: readonly (readonly [place: string, draft: InvitationDraft])[]
}

export const useInvitationDrafts = create<Drafts>()(() => ({ drafts: kept(NAME, areDrafts) ?? [] }))

// What one person has begun is nobody else's to see.
useSession.subscribe((now, before) => {
  if (now.person !== before.person) useInvitationDrafts.setState({ drafts: [] })
})

export function keepDraft(place: string, draft: InvitationDraft): void {
  put([...others(place), [place, draft]])
}

export function dropDraft(place: string): void {
  put(others(place))
}

function put(drafts: Drafts['drafts']): void {
  const latest = drafts.slice(-DRAFTS_MAX)
  useInvitationDrafts.setState({ drafts: latest })
  keep(NAME, latest)
}

const others = (place: string): Drafts['drafts'] =>
  useInvitationDrafts.getState().drafts.filter(([one]) => one !== place)

function areDrafts(value: unknown): value is Drafts['drafts'] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const [place, draft] = Array.isArray(one) ? (one as [unknown, Partial<InvitationDraft> | null]) : []
      return typeof place === 'string' && Array.isArray(draft?.items) && typeof draft.addressee === 'string'
    })
  )
}
