// The draft that is being written, kept with every touch.
import { keepDraft, useInvitationDrafts, type InvitationDraft } from '../../../client/invitation-drafts'

export interface Drafting {
  readonly draft: InvitationDraft
  readonly change: (to: (draft: InvitationDraft) => InvitationDraft) => void
}

export function useDraft(place: string, start: InvitationDraft): Drafting {
  const draft = useInvitationDrafts(({ drafts }) => at(drafts, place)) ?? start
  return {
    draft,
    // From the store, not from what was drawn last: two touches may fall into one frame.
    change: (to) => keepDraft(place, to(at(useInvitationDrafts.getState().drafts, place) ?? start)),
  }
}

function at(
  drafts: ReturnType<typeof useInvitationDrafts.getState>['drafts'],
  place: string,
): InvitationDraft | undefined {
  return drafts.filter(([one]) => one === place)[0]?.[1]
}
