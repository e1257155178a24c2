// The columns of people and of the directory, as the database keeps them.
import type { ColumnsOf } from './column-type'

export const PERSON_COLUMNS = {
  person: {
    personId: 'text',
    openid: 'text?',
    phoneMask: 'text?',
    phoneDigest: 'text?',
    nameMask: 'text?',
    idDigest: 'text?',
    sealedKey: 'text',
    createdAt: 'bigint',
    rev: 'bigint',
  },
  session: { personId: 'text', hash: 'text', createdAt: 'bigint', expiresAt: 'bigint', endedAt: 'bigint?' },
  vaultItem: { personId: 'text', field: 'text', sealed: 'text', mask: 'text', at: 'bigint' },
  vaultReading: { personId: 'text', readingId: 'text', fields: 'text', purpose: 'text', at: 'bigint' },
  opening: {
    personId: 'text',
    openingId: 'text',
    state: 'text',
    phoneMask: 'text?',
    nameMask: 'text?',
    idMask: 'text?',
    papersIn: 'boolean',
    bankCode: 'text?',
    cardMask: 'text?',
    refusal: 'text?',
    shopId: 'text',
    shopName: 'text?',
    paint: 'text?',
    shipFrom: 'text?',
    notice: 'text?',
    shareId: 'text?',
    startedAt: 'bigint',
    doneAt: 'bigint?',
    rev: 'bigint',
  },
  buyerOrder: {
    personId: 'text',
    orderId: 'text',
    shopId: 'text',
    shopName: 'text',
    title: 'text',
    totalFen: 'bigint',
    state: 'text',
    placedAt: 'bigint',
    orderRev: 'bigint',
    rev: 'bigint',
  },
  personErrand: {
    personId: 'text',
    errandId: 'text',
    topic: 'text',
    body: 'jsonb?',
    runAt: 'bigint',
    tries: 'bigint',
    leasedBy: 'text?',
    leasedUntil: 'bigint',
    doneAt: 'bigint?',
    fault: 'text?',
  },
  personAnswer: {
    personId: 'text',
    askerId: 'text',
    key: 'text',
    inputHash: 'text',
    answer: 'jsonb?',
    at: 'bigint',
  },
  shopName: { nameKey: 'text', shopId: 'text', personId: 'text', at: 'bigint' },
  share: {
    shareId: 'text',
    shopId: 'text',
    kind: 'text',
    targetId: 'text',
    sharerId: 'text',
    parentShareId: 'text?',
    at: 'bigint',
  },
  handle: { digest: 'text', kind: 'text', personId: 'text', at: 'bigint' },
  smsCode: {
    phoneDigest: 'text',
    codeDigest: 'text',
    personId: 'text',
    expiresAt: 'bigint',
    wrongTries: 'bigint',
    lockedUntil: 'bigint?',
    usedAt: 'bigint?',
    sentAt: 'bigint',
    hourFrom: 'bigint',
    hourSent: 'bigint',
    dayFrom: 'bigint',
    daySent: 'bigint',
    rev: 'bigint',
  },
  jobRun: { job: 'text', at: 'bigint' },
  directoryErrand: {
    directoryKey: 'text',
    errandId: 'text',
    topic: 'text',
    body: 'jsonb?',
    runAt: 'bigint',
    tries: 'bigint',
    leasedBy: 'text?',
    leasedUntil: 'bigint',
    doneAt: 'bigint?',
    fault: 'text?',
  },
  directoryAnswer: {
    directoryKey: 'text',
    askerId: 'text',
    key: 'text',
    inputHash: 'text',
    answer: 'jsonb?',
    at: 'bigint',
  },
} as const satisfies ColumnsOf<
  | 'person'
  | 'session'
  | 'vaultItem'
  | 'vaultReading'
  | 'opening'
  | 'buyerOrder'
  | 'personErrand'
  | 'personAnswer'
  | 'shopName'
  | 'share'
  | 'handle'
  | 'smsCode'
  | 'jobRun'
  | 'directoryErrand'
  | 'directoryAnswer'
>
