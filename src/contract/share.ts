// What may be asked of shares: one is made before a card goes out, and followed by its short id.
import * as z from 'zod/mini'
import { SHARE_KINDS } from '../domain/share'
import { shareId, shopId, text } from './shape'

export const shareFunctions = {
  makeShare: {
    input: z.strictObject({
      shareId,
      shopId,
      kind: z.enum(SHARE_KINDS),
      targetId: text(22),
      parentShareId: z.nullable(shareId),
    }),
    output: z.object({ shareId, path: z.string() }),
  },
  /** From a scanned code, which carries nothing but the share's id. */
  followShare: {
    input: z.strictObject({ shareId }),
    output: z.object({ shopId, kind: z.enum(SHARE_KINDS), targetId: z.string(), path: z.string() }),
  },
} as const
