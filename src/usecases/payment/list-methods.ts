// The payment methods of a platform, from the channel registry.
import type { Input, Output } from '../../contract/functions'
import { methodsOn } from '../../domain/channel'
import { ok } from '../../domain/result'
import { directoryHome } from '../../domain/tables'
import { useCase } from '../../ports/story'

export const listMethods = useCase({
  read: () => ({}),
  decide: ({ input }: { input: Input<'listMethods'> }) =>
    ok({ home: directoryHome(''), changes: [], kept: { methods: methodsOn(input.platform).slice() } }),
  answer: (kept: Output<'listMethods'>) => kept,
})
