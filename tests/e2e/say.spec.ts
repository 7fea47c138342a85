import type { Page } from '@playwright/test'
import type { Item } from '#shared/contract/catalogue.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { wordingOf } from '#shared/domain/presets/wording.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { addDays, type Day, partsOfDay, weekday } from '#shared/kernel/day.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const relatives = { en: 'Тарас (son)', uk: 'Тарас (син)' } as const

for (const language of ['en', 'uk'] as const) {
  const words = catalogues[language]
  const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key]))
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

  let sent = 0
  const write = (call: Call, operation: string, input: object) => {
    sent += 1
    return call(operation, { opId: `say-${language}-${sent}`, ...input })
  }

  /** A café with one guest who has had the same twice. */
  const openCafe = async (page: Page, call: Call, birthdayInDays: number | null = null) => {
    await foundShop(call, { language })
    const { today } = (await call('shop.state', {})) as { readonly today: Day }
    const birthday = birthdayInDays === null ? null : { ...partsOfDay(addDays(today, birthdayInDays)), year: null }
    const clientId = await makeClient(call, { name: 'Олена Коваленко', birthday, consentGiven: false })
    const [item] = (await call('catalogue.list', { archived: false })) as Item[]
    if (!item) throw new Error('the café sells nothing')
    const lines = [{ itemId: item.id, name: '', quantity: 1000, minutes: null, price: null }]
    for (const days of [20, 26]) await write(call, 'visits.log', { ...aVisit, lines, clientId, day: addDays(today, -days) })
    await page.reload()
    await expect(search(page)).toBeFocused()
    return { clientId, today }
  }
  const addSon = async (call: Call, clientId: number) => {
    const who = { kind: 'person', name: 'Тарас', gender: 'male' }
    const tied = await write(call, 'people.addRelative', { clientId, kind: 'child', who, birthday: null })
    return (tied as { readonly personId: number }).personId
  }
  const addQuestion = (call: Call, clientId: number, personId: number | null, text: string, askAfter: Day) =>
    write(call, 'people.addFact', { clientId, personId, labelId: null, text: `${text}: ?`, question: { text, askAfter } })
  const remembered = (call: Call, clientId: number) =>
    call('people.ofClient', { clientId }) as Promise<OutputOf<'people.ofClient'>>

  const search = (page: Page) => page.getByRole('combobox', { name: words.till.searchLabel })
  const panel = (page: Page) => page.getByRole('region', { name: words.till.panel })
  const note = (page: Page) => panel(page).getByRole('list', { name: words.say.label })
  const line = (page: Page, text: string) => note(page).getByRole('listitem').filter({ hasText: text })
  const greet = async (page: Page) => {
    await search(page).fill('коваленко')
    await expect(page.getByRole('option', { name: 'Олена Коваленко' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(panel(page).getByRole('heading', { level: 1, name: 'Олена Коваленко' })).toBeVisible()
    await expect(panel(page).getByRole('button', { name: words.till.usual })).toBeVisible()
  }
  const greetAgain = async (page: Page) => {
    await page.keyboard.press('Escape')
    await expect(search(page)).toHaveValue('')
    await greet(page)
  }
  const placeOfUsual = async (page: Page) => (await panel(page).getByRole('button', { name: words.till.usual }).boundingBox())?.y

  inOneLanguage('uk', language, () => {
    for (const width of [1024, 1366]) {
      test(`three things to say, an answer and a new fact leave the key that saves whole, ${width} × 768`, async ({
        shop: { page, call },
      }) => {
        await page.setViewportSize({ width, height: 768 })
        const { clientId, today } = await openCafe(page, call, 0)
        await addQuestion(call, clientId, await addSon(call, clientId), 'Як вступні іспити, вже відомо куди?', addDays(today, -2))
        await addQuestion(call, clientId, null, 'Як відпустка на морі?', addDays(today, -1))
        await greet(page)
        const whole = { ratio: 0.99 }
        const save = panel(page).getByRole('button', { name: words.common.save })
        await expect(note(page).getByRole('listitem')).toHaveCount(3)
        for (const said of await note(page).getByRole('listitem').all()) await expect(said).toBeInViewport(whole)
        await expect(save).toBeInViewport(whole)
        await note(page).getByRole('textbox').first().fill('Так')
        await note(page).getByRole('button', { name: words.common.askAfter.date, exact: true }).click()
        await expect(note(page).getByRole('textbox', { name: words.say.fact.question })).toBeInViewport(whole)
        await expect(save).toBeInViewport(whole)
        await page.keyboard.press('Alt+f')
        await expect(page.getByRole('form', { name: words.say.fact.title })).toBeVisible()
        await expect(save).toBeInViewport(whole)
      })
    }
  })

  inOneLanguage('en', language, () => {
    test('a question that is due is asked without the mouse, and the answer becomes a fact of the son', async ({
      shop: { page, call },
    }) => {
      const { clientId, today } = await openCafe(page, call)
      const personId = await addSon(call, clientId)
      await addQuestion(call, clientId, personId, 'Як іспити?', addDays(today, -1))
      await greet(page)
      await expect(line(page, 'Як іспити?')).toContainText(`${relatives[language]}: Як іспити?: ?`)
      const place = await placeOfUsual(page)

      await page.keyboard.press('Alt+A')
      const answer = line(page, 'Як іспити?').getByRole('textbox', { name: words.say.answer })
      await expect(answer).toBeFocused()
      await page.keyboard.type('Склав на відмінно')
      await page.keyboard.press('Escape')
      await expect(search(page)).toBeFocused()
      await expect(answer).toHaveValue('Склав на відмінно')
      await page.reload()
      await greet(page)
      await page.keyboard.press('Alt+A')
      await expect(answer).toHaveValue('Склав на відмінно')
      await page.keyboard.press('Enter')
      await expect(line(page, 'Склав на відмінно').getByRole('status')).toContainText(words.say.asked)
      await expect(search(page)).toBeFocused()
      expect(await placeOfUsual(page)).toBe(place)
      const { family } = await remembered(call, clientId)
      expect(family[0]?.facts.map(({ text }) => text)).toEqual(['Склав на відмінно'])
    })

    test('of two questions the touched one is open; not now is silent today, never is for good', async ({
      shop: { page, call },
    }) => {
      const { clientId, today } = await openCafe(page, call)
      await addQuestion(call, clientId, null, 'Чи приїхала сестра?', addDays(today, -3))
      await addQuestion(call, clientId, null, 'Як ремонт?', addDays(today, -2))
      await greet(page)
      const first = line(page, 'Чи приїхала сестра?')
      const second = line(page, 'Як ремонт?')
      await expect(first.getByRole('textbox')).toBeVisible()
      await second.getByRole('button', { name: 'Як ремонт?' }).click()
      await expect(second.getByRole('textbox')).toBeVisible()
      await expect(first.getByRole('textbox')).toBeHidden()

      await second.getByRole('button', { name: words.say.notNow }).click()
      await expect(second.getByRole('status')).toContainText(words.say.notNow)
      await expect(search(page)).toBeFocused()
      await first.getByRole('button', { name: words.say.never }).click()
      await expect(first.getByRole('status')).toContainText(words.say.never)
      await greetAgain(page)
      await expect(note(page)).toBeHidden()
      const { facts } = await remembered(call, clientId)
      const states = new Map(facts.map(({ question }) => [question?.text, question?.state]))
      expect(states).toEqual(
        new Map([
          ['Чи приїхала сестра?', 'never'],
          ['Як ремонт?', 'put-off'],
        ]),
      )
    })
  })

  inOneLanguage('uk', language, () => {
    test('an answer is taken back with the keys: the question stands there again, and what it made of the fact is gone', async ({
      shop: { page, call },
    }) => {
      const { clientId, today } = await openCafe(page, call)
      await addQuestion(call, clientId, null, 'Чи приїхала сестра?', addDays(today, -3))
      await addQuestion(call, clientId, null, 'Як ремонт?', addDays(today, -2))
      await greet(page)
      const first = line(page, 'Чи приїхала сестра?')
      await page.keyboard.press('Alt+A')
      await page.keyboard.type('Уже тут')
      await first.getByRole('button', { name: words.common.askAfter.week }).click()
      await expect(first.getByRole('textbox', { name: words.say.fact.question })).toHaveValue(
        wordingOf('cafe', language).usualQuestion,
      )
      await first.getByRole('textbox', { name: words.say.answer }).focus()
      await page.keyboard.press('Enter')
      const taken = line(page, 'Уже тут')
      await expect(taken.getByRole('status')).toContainText(words.say.asked)
      // In its place, above the other.
      await expect(note(page).getByRole('listitem').first()).toContainText('Уже тут')
      const next = { text: wordingOf('cafe', language).usualQuestion, askAfter: addDays(today, 6) }
      const heard = (await remembered(call, clientId)).facts.find(({ text }) => text === 'Уже тут')
      expect(heard?.question).toMatchObject(next)
      await taken.getByRole('button', { name: words.common.undo }).focus()
      await page.keyboard.press('Enter')
      await expect(first.getByRole('textbox', { name: words.say.answer })).toBeVisible()
      await expect(taken).toBeHidden()
      await expect(search(page)).toBeFocused()
      const { facts } = await remembered(call, clientId)
      expect(facts.map(({ text }) => text).toSorted()).toEqual(['Чи приїхала сестра?: ?', 'Як ремонт?: ?'])

      await first.getByRole('button', { name: words.say.never }).click()
      await expect(first.getByRole('status')).toContainText(words.say.never)
      await page.reload()
      await greet(page)
      await expect(first).toBeHidden()
      await panel(page)
        .getByRole('button', { name: fill(words.till.openCard, { name: 'Олена Коваленко' }) })
        .click()
      const fact = page.getByRole('button', { name: 'Чи приїхала сестра?: ?' })
      await expect(page.getByText(words.people.ask.never, { exact: true })).toBeVisible()
      await fact.click()
      await page.getByRole('button', { name: words.people.askAgain }).click()
      await page.getByRole('button', { name: words.common.save, exact: true }).click()
      await expect(fact).toBeVisible()
      const again = await remembered(call, clientId)
      expect(again.facts.map(({ question }) => question?.state)).toContain('not-due')
    })
  })

  inOneLanguage('en', language, () => {
    test('the shop says in the settings how long ahead a date is spoken of', async ({ shop: { page, call } }) => {
      await openCafe(page, call, 12)
      await greet(page)
      await expect(note(page)).toBeHidden()
      await page.goto(`${new URL(page.url()).origin}/#/settings/shop`)
      await page.getByRole('combobox', { name: words.settings.datesAhead }).click()
      await page.getByRole('option', { name: /^14\s/ }).click()
      await page.getByRole('button', { name: words.settings.saveChanges }).click()
      await expect(page.getByText(words.settings.savedNow)).toBeVisible()
      await page.goto(`${new URL(page.url()).origin}/#/`)
      await greet(page)
      await expect(note(page).getByRole('button', { name: words.say.wished })).toBeVisible()
    })

    test('a birthday of this week is said, and once wished no more', async ({ shop: { page, call } }) => {
      const { today } = await openCafe(page, call, 3)
      const when = Object.values(words.say.when.weekday)[weekday(addDays(today, 3)) - 1] ?? ''
      const sentence = capital(fill(words.say.wish.ahead, { what: fill(words.say.birthday, { when }) }))
      await greet(page)
      await expect(line(page, sentence)).toBeVisible()
      await line(page, sentence).getByRole('button', { name: words.say.wished }).click()
      await expect(line(page, sentence).getByRole('status')).toContainText(words.say.wished)
      await greetAgain(page)
      await expect(note(page)).toBeHidden()
    })
  })

  inOneLanguage('uk', language, () => {
    test('a fact is kept with two actions, under a label and with a question for next week when these are touched', async ({
      shop: { page, call },
    }) => {
      const { clientId, today } = await openCafe(page, call)
      await write(call, 'people.setLabels', { instead: [], labels: [{ id: null, name: 'Столик' }] })
      await greet(page)
      const form = page.getByRole('form', { name: words.say.fact.title })
      await page.keyboard.press('Alt+F')
      await expect(form.getByRole('textbox', { name: words.say.fact.text })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(form.getByRole('alert')).toHaveText(words.say.fact.empty)
      await page.keyboard.type('Любить детективи')
      await page.keyboard.press('Escape')
      await expect(form).toBeHidden()
      await page.keyboard.press('Alt+F')
      await expect(form.getByRole('textbox', { name: words.say.fact.text })).toHaveValue('Любить детективи')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status').filter({ hasText: 'Любить детективи' })).toBeVisible()
      await expect(search(page)).toBeFocused()

      await panel(page).getByRole('button', { name: words.say.fact.title }).click()
      await page.keyboard.type('біля вікна')
      await form.getByRole('button', { name: 'Столик' }).click()
      await form.getByRole('button', { name: words.common.askAfter.week }).click()
      await page.keyboard.press('Enter')
      await expect(form).toBeHidden()
      await expect(panel(page).getByLabel(words.say.known)).toHaveText('Столикбіля вікна')
      const { facts } = await remembered(call, clientId)
      expect(facts).toMatchObject([
        { text: 'біля вікна', question: { text: wordingOf('cafe', language).usualQuestion, askAfter: addDays(today, 6) } },
        { text: 'Любить детективи', label: null, question: null },
      ])
    })

    test('a fact can be put to any relative of a large family', async ({ shop: { page, call } }) => {
      const { clientId } = await openCafe(page, call)
      const names = ['Дарина', 'Андрійко', 'Ванько', 'Павло', 'Максиміліан']
      for (const name of names) {
        const who = { kind: 'person', name, gender: null }
        await write(call, 'people.addRelative', { clientId, kind: 'child', who, birthday: null })
      }
      await greet(page)
      await page.keyboard.press('Alt+F')
      const form = page.getByRole('form', { name: words.say.fact.title })
      for (const name of names) {
        const [key, box] = [await form.getByRole('button', { name }).boundingBox(), await form.boundingBox()]
        if (!key || !box) throw new Error(`${name} is not shown`)
        expect(key.x + key.width).toBeLessThanOrEqual(box.x + box.width)
      }
      await page.keyboard.type('Скоро до школи')
      await form.getByRole('button', { name: 'Максиміліан' }).click()
      await page.keyboard.press('Enter')
      await expect(form).toBeHidden()
      const { family } = await remembered(call, clientId)
      expect(family.find(({ called }) => called === 'Максиміліан')?.facts).toMatchObject([{ text: 'Скоро до школи' }])
    })
  })
}

const aVisit = {
  discount: null,
  tip: 0,
  payment: 'cash',
  comment: '',
  companions: [],
  spendPoints: 0,
  shownTotal: null,
}
