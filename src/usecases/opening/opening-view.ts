// An opening as its person sees it, and which of several known states of it is the latest.
import type { Output } from '../../contract/functions'
import { sentenceOf } from '../../contract/refusals'
import { bankOf } from '../../domain/bank'
import type { Opening } from '../../domain/opening'
import type { RefusalCode } from '../../domain/refusal'
import { freeName } from '../../domain/shop-name'
import type { Replies } from '../../ports/story'

type View = Output<'readOpening'>['opening']

export function openingView(opening: Opening): View {
  const { openingId, state, phoneMask, nameMask, idMask, papersIn, cardMask, shopId, shopName } = opening
  const bank = opening.bankCode === null ? null : bankOf(opening.bankCode)
  return {
    openingId,
    state,
    phoneMask,
    nameMask,
    idMask,
    papersIn,
    bankName: bank ? bank.name : null,
    cardMask,
    refusal: refusalOf(opening),
    shopId,
    shopName,
    startedAt: opening.startedAt,
    doneAt: opening.doneAt,
  }
}

/** Of what was decided, what an errand brought back, and what a repeat reads afresh: the one that has come furthest. */
export function latestOf(kept: Opening, read: Opening | null, replies: Replies): Opening {
  return [read, repliedOpening(replies)].reduce<Opening>(
    (latest, row) => (row && row.openingId === kept.openingId && row.rev > latest.rev ? row : latest),
    kept,
  )
}

/** What the one errand of a step brought back; null while it is under way. */
export function repliedOpening(replies: Replies): Opening | null {
  return (Object.values(replies)[0] as Opening | undefined) ?? null
}

function refusalOf({ refusal, shopName, shipFrom }: Opening): View['refusal'] {
  if (refusal === null) return null
  const name = shopName ?? ''
  const suggestion = freeName(name, shipFrom, []) ?? name
  return { code: refusal, sentence: sentenceOf(refusal as RefusalCode, { name, suggestion }) }
}
