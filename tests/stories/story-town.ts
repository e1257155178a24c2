// A town for the stories of one file: opened before the first, looked over after each, closed after the last.
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import { openTown, type Town, type TownOptions } from './town'

const TOWN_TIMEOUT_MS = 30_000

/**
 * After each story no invariant may be broken, and no alarm may have gone off that the story did not take. What is
 * returned is filled in before the first story.
 */
export function storyTown(options: TownOptions = {}): Town {
  const town = {} as Town
  beforeAll(async () => void Object.assign(town, await openTown(options)), TOWN_TIMEOUT_MS)
  afterEach(async () => {
    expect(await town.violations()).toEqual([])
    expect(town.takeAlarms()).toEqual([])
  })
  afterAll(() => town.close(), TOWN_TIMEOUT_MS)
  return town
}
