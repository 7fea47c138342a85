import { expect } from 'vitest'
import { openGuardedShop } from '#electron/backend/features/access/test-people.ts'
import { prove } from './program.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * Somebody tries PIN after PIN at three tills, with the clock going on by chance and set back now and then, and the program started anew. How many of them
 * are looked at is what the waits allow and no more, and the PIN is not among them.
 */
prove('guessed PINs', 4, async (proof) => {
  const shop = await openGuardedShop()
  const guesses = proof.size(2_000, 100_000)
  let looked = 0
  let right = 0
  let waited = 0
  let forward = 0
  for (let guess = 0; guess < guesses; guess += 1) {
    const pin = String(10_000 + guess)
      .slice(-4)
      .replace('7306', '7307')
    const answer = await shop.enter(`till-${proof.draw(3)}`, 'Тарас', pin)
    if (answer.ok) right += 1
    else if (answer.error.details?.['rule'] === 'secret-wrong') looked += 1
    else waited += 1
    const step = proof.draw(20) === 0 ? -proof.draw(DAY) : proof.draw(10_000)
    shop.clock += step
    forward += Math.max(0, step)
    if (proof.draw(200) === 0) await shop.reopen()
  }
  // After the first five: one for each wait that has gone by, the last of which is a quarter of an hour.
  const most = 5 + 4 + Math.ceil(forward / (15 * MINUTE))
  proof.tell({ guesses, 'looked at': looked, 'told to wait': waited, right, 'at most to be looked at': most })
  expect(right).toBe(0)
  expect(looked).toBeLessThanOrEqual(most)
  expect(looked + waited).toBe(guesses)
})
