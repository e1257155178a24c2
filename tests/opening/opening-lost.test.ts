// Every commit of an opening gets lost once, before or after its effect: the person repeats the step and gets one shop.
import { describe, expect, it } from '@jest/globals'
import { MINUTE_MS } from '../../src/domain/day'
import { idCheckDigit } from '../../src/domain/id-number'
import type { Store } from '../../src/ports/store'
import { openingWorld, type OpeningWorld } from './opening-world'

const ID_NUMBER = `11010519900307123${idCheckDigit('11010519900307123')}`
const PHONE = '13800000001'
const openingId = 'opening'.padEnd(22, '0')
const photo = (text: string): string => Buffer.from(`\xff\xd8\xff${text}`, 'latin1').toString('base64')
/** More than an opening makes, ticks included. */
const COMMITS_MAX = 40
const STEP_TRIES_MAX = 6

type When = 'before' | 'after'

/** Loses one commit; answers how many were made. */
function loseCommit(here: OpeningWorld, lost: number, when: When): () => number {
  const store = here.world.store as { commit: Store['commit'] }
  const commit = store.commit
  let made = 0
  store.commit = async (home, changes) => {
    const mine = (made += 1) === lost
    if (mine && when === 'before') throw new Error('lost')
    const outcome = await commit(home, changes)
    if (mine) throw new Error('lost')
    return outcome
  }
  return () => made
}

async function openThroughLoss(here: OpeningWorld): Promise<string> {
  const asked = (name: string, input: object, token: string | null) =>
    until(here, () => here.ask(name, input, { token, key: `key-of-${name}` }))
  const { token } = (await asked('startGuest', {}, null)).value
  await asked('startOpening', { openingId, shareId: null }, token)
  await asked('requestCode', { phone: PHONE }, token)
  // A code that was lost on its way is asked for anew, as a person would.
  if (here.sent.length === 0) await here.ask('requestCode', { phone: PHONE }, { token })
  const code = here.sent[here.sent.length - 1]?.params[0] ?? ''
  await asked('confirmPhone', { openingId, phone: PHONE, code }, token)
  await stateAfter(here, token, 'identity')
  const papers: string[] = []
  for (const side of ['front', 'back']) {
    const picture = await here.ask('addPicture', { purpose: 'paper', base64: photo(side) }, { token })
    papers.push(picture.value.fileId)
  }
  await asked(
    'verifyIdentity',
    { openingId, name: '李娜', idNumber: ID_NUMBER, idFront: papers[0], idBack: papers[1] },
    token,
  )
  await stateAfter(here, token, 'card')
  await asked('bindCard', { openingId, cardNumber: '6222020000000000000' }, token)
  await stateAfter(here, token, 'details')
  const details = { name: '李娜的茶铺', paint: 'tea', shipFrom: '杭州', notice: '', returnAddress: null }
  await asked('nameShop', { openingId, ...details }, token)
  await stateAfter(here, token, 'done')
  return token
}

async function until(
  here: OpeningWorld,
  ask: () => ReturnType<OpeningWorld['ask']>,
): ReturnType<OpeningWorld['ask']> {
  for (let tries = 1; tries <= STEP_TRIES_MAX; tries += 1) {
    const answer = await ask()
    if (answer.ok) return answer
    if (answer.code !== 'down') throw new Error(answer.code)
    await pass(here)
  }
  throw new Error('never answered')
}

async function stateAfter(here: OpeningWorld, token: string, wanted: string): Promise<void> {
  for (let tries = 1; tries <= STEP_TRIES_MAX; tries += 1) {
    const read = await here.ask('readOpening', { openingId }, { token })
    if (read.value?.opening.state === wanted) return
    await pass(here)
  }
  throw new Error(`never came to ${wanted}`)
}

/** A tick whose own commit is lost breaks as a process does; the next one goes on. */
async function pass(here: OpeningWorld): Promise<void> {
  await here.pass(MINUTE_MS + 1).catch(() => undefined)
}

describe.each<When>(['before', 'after'])('a commit lost %s its effect', (when) => {
  it.each(Array.from({ length: COMMITS_MAX }, (_, index) => index + 1))('number %i', async (lost) => {
    const here = openingWorld()
    const made = loseCommit(here, lost, when)
    const token = await openThroughLoss(here)
    for (let ticks = 0; ticks < 4; ticks += 1) await pass(here)
    const mine = await here.ask('readMyShop', {}, { token })
    expect(mine.value.shop?.name).toBe('李娜的茶铺')
    expect(here.store.rows('shop')).toHaveLength(1)
    expect(here.store.rows('application')).toMatchObject([{ state: 'sent' }])
    expect(here.store.rows('handle')).toHaveLength(2)
    expect(here.store.rows('vaultItem')).toHaveLength(6)
    expect(here.sent.length).toBeLessThanOrEqual(2)
    if (lost === COMMITS_MAX) expect(made()).toBeGreaterThan(20)
  })
})
