// Inputs for signing in and opening a shop: each is about somebody who has just come to that step.
import type { OpeningId } from '../../src/domain/ids'
import { newId, newPapers, newPhoto } from '../stories/papers'
import { bringPapers, codeOn, confirmPhone, takePhotos } from '../stories/scenes'
import type { District } from './district'
import type { Entries } from './entry'

type Names =
  | 'signIn'
  | 'startGuest'
  | 'signOut'
  | 'startOpening'
  | 'readOpening'
  | 'requestCode'
  | 'confirmPhone'
  | 'addPicture'
  | 'verifyIdentity'
  | 'bindCard'
  | 'checkShopName'
  | 'nameShop'

const own = { openingId: 'refers' } as const

export const openingEntries: Entries<Names> = {
  signIn: { nothing: null, ids: {}, make: async () => ({ input: { loginCode: newId() } }) },
  startGuest: { nothing: null, ids: {}, make: async () => ({ input: {} }) },
  signOut: { nothing: null, ids: {}, make: async (here) => ({ input: {}, owner: await guest(here) }) },
  startOpening: {
    nothing: null,
    ids: { openingId: 'made', shareId: 'free' },
    make: async (here) => {
      const input = { openingId: newId<'opening'>(), shareId: here.home.shareId }
      return { input, owner: await guest(here) }
    },
  },
  readOpening: {
    nothing: 'not-found',
    ids: own,
    make: async (here) => {
      const { owner, openingId } = await atCode(here)
      return { input: { openingId }, owner }
    },
  },
  requestCode: { nothing: null, ids: {}, make: async () => ({ input: { phone: newPapers('').phone } }) },
  confirmPhone: {
    nothing: 'not-found',
    ids: own,
    make: async (here) => {
      const { owner, openingId } = await atCode(here)
      const { phone } = owner.papers
      return { input: { openingId, phone, code: codeOn(here.town, phone) }, owner }
    },
  },
  addPicture: {
    nothing: null,
    ids: {},
    make: async () => ({ input: { purpose: 'product', base64: newPhoto() } }),
  },
  verifyIdentity: {
    nothing: 'not-found',
    ids: { ...own, idFront: 'refers', idBack: 'refers' },
    make: async (here) => {
      const owner = await guest(here)
      const openingId = await confirmPhone(here.town, owner)
      const { name, idNumber } = owner.papers
      return { input: { openingId, name, idNumber, ...(await takePhotos(owner)) }, owner }
    },
  },
  bindCard: {
    nothing: 'not-found',
    ids: own,
    make: async (here) => {
      const owner = await guest(here)
      const openingId = await confirmPhone(here.town, owner)
      const { name, idNumber, cardNumber } = owner.papers
      await owner.call('verifyIdentity', { openingId, name, idNumber, ...(await takePhotos(owner)) })
      return { input: { openingId, cardNumber }, owner }
    },
  },
  checkShopName: {
    nothing: null,
    ids: {},
    make: async () => ({ input: { name: '没人用过的名字', shipFrom: '' } }),
  },
  nameShop: {
    nothing: 'not-found',
    ids: own,
    make: async (here) => {
      const owner = await guest(here)
      const openingId = await bringPapers(here.town, owner)
      const sign = { paint: 'tea', shipFrom: '浙江省 杭州市', notice: '', returnAddress: null } as const
      return { input: { openingId, name: `小店${newId(6)}`, ...sign }, owner }
    },
  },
}

const guest = ({ town }: District) => town.person('赵敏')

/** Somebody who waits for the code that was just sent. */
async function atCode(here: District) {
  const owner = await guest(here)
  const openingId: OpeningId = newId<'opening'>()
  await owner.call('startOpening', { openingId, shareId: null })
  await owner.call('requestCode', { phone: owner.papers.phone })
  return { owner, openingId }
}
