import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const GUESTS = 5
const FACTS = ['Любить читати біля вікна', 'Їде в гори на вихідні']
const ANSWER = 'Усе добре, дякує'

/** A zone in which it is about noon now: the café is open and somebody is awaited, whenever the test runs. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours()
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

for (const language of ['en', 'uk'] as const) {
  const words = catalogues[language]
  const search = (page: Page) => page.getByRole('combobox', { name: words.till.searchLabel })
  const panel = (page: Page) => page.getByRole('region', { name: words.till.panel })
  const note = (page: Page) => panel(page).getByRole('list', { name: words.say.label })

  const awaited = (page: Page) => page.getByRole('listbox', { name: words.till.coming.title })
  const openSample = async (page: Page, call: Call) => {
    await call('shop.create', {
      opId: `greet-${language}`,
      name: 'Kavka',
      venue: 'cafe',
      country: language === 'uk' ? 'UA' : 'IE',
      currency: language === 'uk' ? 'UAH' : 'EUR',
      zone: zoneAtNoon(),
      dayEndsAt: 0,
      language,
      ownerName: 'Соломія',
      sampleClients: 120,
    })
    await page.reload()
    await expect(search(page)).toBeFocused()
  }

  test(`${language} › a newcomer greets five guests in a row by what the panel says, with the keys alone`, async ({
    shop: { page, call },
  }) => {
    await openSample(page, call)
    const began = performance.now()
    const greeted: string[] = []
    let answers = 0
    for (let guest = 0; guest < GUESTS; guest += 1) {
      await expect(awaited(page).getByRole('option').first()).toBeVisible()
      const { rows } = (await call('clients.comingNow', { limit: 7 })) as OutputOf<'clients.comingNow'>
      const { id, called } = rows[0] ?? { id: 0, called: '' }
      await page.keyboard.press('ArrowDown')
      await expect(awaited(page).getByRole('option', { selected: true })).toContainText(called)
      await page.keyboard.press('Enter')
      await expect(panel(page).getByRole('heading', { level: 1, name: called })).toBeVisible()
      await expect(panel(page).getByRole('button', { name: words.till.usual })).toBeVisible()
      // Something of the person himself: what to say, what is known, or what one without a name goes by.
      const goesBy = panel(page).getByText(words.nameless.badge)
      await expect(note(page).or(panel(page).getByLabel(words.say.known)).or(goesBy).first()).toBeVisible()
      greeted.push(called)

      const fact = FACTS[guest]
      if (fact !== undefined) {
        await page.keyboard.press('Alt+F')
        await page.keyboard.insertText(fact)
        await page.keyboard.press('Enter')
        await expect(page.getByRole('status').filter({ hasText: fact })).toBeVisible()
        await expect(search(page)).toBeFocused()
      }
      const box = note(page).getByRole('textbox', { name: words.say.answer })
      if (answers === 0 && (await box.isVisible())) {
        await page.keyboard.press('Alt+A')
        await expect(box.first()).toBeFocused()
        await page.keyboard.insertText(ANSWER)
        await page.keyboard.press('Enter')
        await expect(search(page)).toBeFocused()
        await expect.poll(() => remembered(call, id)).toContain(ANSWER)
        answers += 1
      }
      if (fact !== undefined) expect(await remembered(call, id)).toContain(fact)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status').filter({ hasText: words.common.saved }).filter({ hasText: called })).toBeVisible()
      await expect(search(page)).toBeFocused()
    }
    expect(new Set(greeted).size).toBe(GUESTS)
    expect(answers).toBe(1)
    expect(performance.now() - began).toBeLessThan(120_000)
  })

  test(`${language} › a tablet shows who is awaited, too, also while the arrows choose the next one`, async ({
    shop: { page, call },
  }) => {
    await page.setViewportSize({ width: 768, height: 1024 })
    await openSample(page, call)
    await expect(awaited(page).getByRole('option').first()).toBeInViewport()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(panel(page).getByRole('button', { name: words.till.usual })).toBeVisible()
    await expect(awaited(page)).toBeHidden()
    await page.keyboard.press('ArrowDown')
    await expect(awaited(page).getByRole('option', { selected: true })).toBeInViewport()
  })
}

/** All facts of the client and his family. */
async function remembered(call: Call, clientId: number): Promise<string[]> {
  const { facts, family } = (await call('people.ofClient', { clientId })) as OutputOf<'people.ofClient'>
  return [...facts, ...family.flatMap((relative) => relative.facts)].map(({ text }) => text)
}
