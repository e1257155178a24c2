// The demo's store with somebody looking on: after each commit that took hold, the onlooker hears what was changed.
import type { Change } from '../../domain/change'
import type { Home } from '../../domain/tables'
import type { Store } from '../../ports/store'

export type Onlooker = (home: Home | null, changes: readonly Change[]) => void

/** A settlement is one statement over all shops, told without its changes. */
export function watchedStore(store: Store, look: Onlooker): Store {
  return {
    ...store,
    async commit(home, changes) {
      const outcome = await store.commit(home, changes)
      if (outcome.ok) look(home, changes)
      return outcome
    },
    async settle(closing) {
      const outcome = await store.settle(closing)
      if (outcome.settlements > 0) look(null, [])
      return outcome
    },
  }
}
