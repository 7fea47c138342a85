import { expect } from 'vitest'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'
import type { Answer } from '#shared/contract/errors.ts'
import { prove } from './program.ts'

/**
 * What a till does that heard no answer: it asks again, under the same operation id, until it hears one; meanwhile the program may have been started anew. Each
 * intent is carried out once, and each answer to it is the same.
 */
prove('double clicks and lost answers', 2, async (proof) => {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  const intents = proof.size(1_000, 10_000)
  let asked = 0
  let differing = 0
  for (let intent = 0; intent < intents; intent += 1) {
    const input = { opId: `intent-${intent}-of-this-run`, ...aVisit(clientId, 1000) }
    const ask = () => {
      asked += 1
      return shop.backend.dispatch(shop.session, 'visits.log', input)
    }
    const answers: Answer[] = await Promise.all(Array.from({ length: 1 + proof.draw(3) }, ask))
    if (proof.draw(100) === 0) await shop.reopen()
    if (proof.draw(3) === 0) answers.push(await ask())
    if (new Set(answers.map((answer) => JSON.stringify(answer))).size > 1 || !answers.every(({ ok }) => ok)) differing += 1
  }
  const card = await shop.call('clients.card', { id: clientId })
  const { findings } = await shop.call('loyalty.check', {})
  proof.tell({ intents, 'times asked': asked, 'visits on the card': card.summary.visits, 'answers that differ': differing })
  expect({ visits: card.summary.visits, differing, findings }).toEqual({ visits: intents, differing: 0, findings: [] })
  expect(asked).toBeGreaterThan(intents)
})
