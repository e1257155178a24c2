// Invitations that nobody has paid: in each shop one that waits, one that ran out, one that was taken back; and a wish.
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from '../../../domain/day'
import { ID_LENGTH, type InvitationId } from '../../../domain/ids'
import type { Agenda } from './agenda'
import { at } from '../plan/calendar'
import { invite, look, type Street } from './deeds'
import { lineOf } from '../plan/trade'
import { HE_XIULAN, politeName, type SeedPerson } from '../people'

const RAN_OUT = at('2026-11-17 10:20')
const TAKEN_BACK = at('2026-11-12 15:05')
const WAITING = at('2026-11-20 08:50')
const WISHED = at('2026-11-20 08:31')
const VALID_MS = { short: 2 * HOUR_MS, long: 2 * DAY_MS } as const
/** 72.00, until 20:14 tonight. */
export const FOR_ZHAO = { sentAt: at('2026-11-20 09:14'), validMs: 11 * HOUR_MS } as const
const ZHAOS_NOTE = '赵先生，这是您要的剁椒酱和酸豆角。'

/** 桂芬's invitation that waits is the one for 赵一鸣. */
export function addOpenCards(
  agenda: Agenda,
  street: Street,
  customers: readonly SeedPerson[],
  zhaos: string | null,
): void {
  const { chance, owner, shopId, shop } = street
  const [first, second, third] = customers
  const card = (to: SeedPerson | undefined, note: string, validMs: number) => {
    const sku = chance.pick(shop.trade.wanted)[0]
    const invitationId = chance.id<InvitationId>(ID_LENGTH)
    const offer = {
      invitationId,
      lines: [lineOf(shop, sku, 1)],
      note: `${to ? politeName(to) : ''}，${note}`,
      validMs,
    }
    return { invitationId, send: () => invite(street, offer) }
  }
  agenda.add(RAN_OUT, card(first, '先替您留着。', VALID_MS.short).send)
  const back = card(second, '给您配好了。', VALID_MS.long)
  agenda.add(TAKEN_BACK, back.send)
  agenda.add(later(TAKEN_BACK, 40 * MINUTE_MS), () =>
    owner.call('withdrawInvitation', { shopId, invitationId: back.invitationId }),
  )
  if (shop.key !== 'wang-guifen')
    return agenda.add(WAITING, card(third, '您要的这份留好了。', VALID_MS.long).send)
  addWish(agenda, street)
  const lines = [lineOf(shop, '剁椒酱', 2), lineOf(shop, '酸豆角', 1)]
  const { sentAt, validMs } = FOR_ZHAO
  agenda.add(sentAt, () =>
    invite(street, { invitationId: zhaos as InvitationId, lines, note: ZHAOS_NOTE, validMs }),
  )
}

/** The one question that waits on 桂芬's counter. */
function addWish(agenda: Agenda, street: Street): void {
  const { chance, shop, shopId, citizen } = street
  const invitationId = chance.id<InvitationId>(ID_LENGTH)
  const offer = {
    invitationId,
    lines: [lineOf(shop, '剁椒酱', 2), lineOf(shop, '外婆菜', 1)],
    note: '何女士，还是上回那几样。',
  }
  agenda.add(WISHED, () => invite(street, offer))
  agenda.add(later(WISHED, 9 * MINUTE_MS), () => look(street, HE_XIULAN, invitationId))
  agenda.add(later(WISHED, 11 * MINUTE_MS), () =>
    citizen(HE_XIULAN).call('askChange', {
      shopId,
      invitationId,
      requestId: chance.id(ID_LENGTH),
      text: '酱能换成不辣的吗',
    }),
  )
}
