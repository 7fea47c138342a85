import type { Locator, Page } from '@playwright/test'
import type { Item } from '#shared/contract/catalogue.ts'
import type { Arrival } from '#shared/contract/clients.ts'
import type { VisitDetail, VisitRow } from '#shared/contract/visits.ts'
import { wordingOf } from '#shared/domain/presets/wording.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const manners = [
  { language: 'en', money: (sum: number) => `₴${sum}` },
  { language: 'uk', money: (sum: number) => `${sum}\u00a0₴` },
] as const

for (const { language, money } of manners) {
  const words = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string | number>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key]))

  /** A café with one guest who has had the same twice, and points to spend. */
  const openCafe = async (page: Page, call: Call) => {
    await foundShop(call, { language })
    const items = (await call('catalogue.list', { archived: false })) as Item[]
    const [first, second] = items
      .filter(({ quickKey }) => quickKey !== null)
      .sort((a, b) => (a.quickKey ?? 0) - (b.quickKey ?? 0))
    if (!first || !second) throw new Error('the café has no quick keys')
    const ivan = await makeClient(call, { name: 'Іван Ковальчук', phones: ['067 123 45 67'], codes: ['REG0042'] })
    await makeClient(call, { name: 'Łukasz Nowak' })
    const line = { itemId: first.id, name: '', quantity: 1000, minutes: null, price: null }
    for (const opId of ['till-past-visit-1', 'till-past-visit-2']) {
      await call('visits.log', { ...aVisit, opId, clientId: ivan, lines: [line] })
    }
    await page.reload()
    await expect(search(page)).toBeFocused()
    return { first, second, ivan }
  }

  const search = (page: Page) => page.getByRole('combobox', { name: words.till.searchLabel })
  const panel = (page: Page) => page.getByRole('region', { name: words.till.panel })
  const guest = (page: Page, name: string) => panel(page).getByRole('heading', { level: 1, name })
  const key = (page: Page, item: Item) =>
    panel(page).getByRole('button', { name: item.name }).filter({ hasNotText: words.till.usual })
  const save = (page: Page) => panel(page).getByRole('button', { name: words.common.save })
  const savedBar = (page: Page) => page.getByRole('status').filter({ hasText: words.common.saved })
  const visits = async (call: Call) => ((await call('visits.ofDay', { day: null })) as { rows: VisitRow[] }).rows
  const points = async (call: Call, id: number) => ((await call('clients.arrival', { id })) as Arrival).loyalty.points
  const openVisits = async (page: Page) => {
    await page.keyboard.press('Alt+V')
    const sheet = page.getByRole('dialog', { name: words.visits.dayTitle })
    await expect(sheet).toBeVisible()
    return sheet
  }
  const giveReason = async (sheet: Locator, reason: string, confirm: string) => {
    await sheet.getByLabel(words.visits.reason).fill(reason)
    await sheet.getByRole('region', { name: confirm }).getByRole('button', { name: confirm }).click()
  }

  inOneLanguage('uk', language, () => {
    test('a guest is found by a part of the name, in Latin letters, with a slip, by the last digits and by the card', async ({
      shop: { page, call },
    }) => {
      await openCafe(page, call)
      const found = page.getByRole('option', { name: 'Іван Ковальчук' })
      for (const typed of ['ков', 'ivan', 'Ковальцук', '4567']) {
        await search(page).fill(typed)
        await expect(found, typed).toHaveAttribute('aria-selected', 'true')
      }
      await search(page).fill('lukasz')
      await expect(page.getByRole('option', { name: 'Łukasz Nowak' })).toBeVisible()

      await search(page).fill('ab')
      await scan(page, 'REG0042')
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      await scan(page, 'REG0042')
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      expect(await visits(call)).toHaveLength(2)
    })

    test('a scan is taken out of the field it was typed into, and an unknown card asks whose it is', async ({
      shop: { page, call },
    }) => {
      await openCafe(page, call)
      await search(page).fill('ков')
      await page.keyboard.press('Enter')
      await panel(page).getByRole('textbox', { name: words.till.amount }).fill('12')
      await scan(page, 'NEW-777')
      const form = page.getByRole('form', { name: words.till.newTitle })
      await expect(form).toContainText('NEW-777')
      await form.getByLabel(words.till.fields.name, { exact: true }).fill('Марта')
      await page.keyboard.press('Enter')
      await expect(guest(page, 'Марта')).toBeVisible()
      await expect(panel(page).getByRole('textbox', { name: words.till.amount })).toHaveValue('12')
      await page.keyboard.press('Escape')
      await scan(page, 'new-777')
      await expect(guest(page, 'Марта')).toBeVisible()
    })
  })

  inOneLanguage('en', language, () => {
    test('a card scanned on another page opens the till with whose it is, but a field for codes keeps it', async ({
      shop: { page, call },
    }) => {
      await openCafe(page, call)
      await page.goto(`${new URL(page.url()).origin}/#/clients`)
      await expect(page.getByText('Łukasz Nowak').first()).toBeVisible()
      await scan(page, 'REG0042')
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()

      await page.goto(`${new URL(page.url()).origin}/#/clients/new`)
      const code = page.getByLabel(words.clients.field.codes, { exact: true }).getByRole('textbox').first()
      await code.focus()
      await scan(page, 'keep-1')
      await expect(code).toHaveValue('KEEP-1')
      await expect(page).toHaveURL(/clients\/new$/)
    })

    test('Enter chooses, Enter again logs the usual, and undo takes it back', async ({ shop: { page, call } }) => {
      const { first, ivan } = await openCafe(page, call)
      const before = await points(call, ivan)
      await search(page).fill('ков')
      await expect(page.getByRole('option', { name: 'Іван Ковальчук' })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(panel(page).getByRole('button', { name: words.till.usual })).toContainText(first.name)
      await page.keyboard.press('Enter')
      await expect(savedBar(page)).toContainText('Іван Ковальчук')
      await expect(savedBar(page)).toContainText(money(first.price / 100))
      await expect(search(page)).toBeFocused()
      await expect(search(page)).toHaveValue('')
      expect(await visits(call)).toHaveLength(3)
      expect(await points(call, ivan)).toBeGreaterThan(before)

      await savedBar(page).getByRole('button', { name: words.common.undo }).click()
      await expect(page.getByText(say(words.till.undone, { name: 'Іван Ковальчук' }))).toBeVisible()
      expect((await visits(call)).filter(({ state }) => state === 'open')).toHaveLength(2)
      expect(await points(call, ivan)).toBe(before)
      await expect(save(page)).toContainText(money(first.price / 100))
    })
  })

  inOneLanguage('uk', language, () => {
    test('a basket is rung up with tip and discount, its lines are changed, and part of it is paid with points', async ({
      shop: { page, call },
    }) => {
      const { first, second, ivan } = await openCafe(page, call)
      await call('loyalty.adjust', { opId: 'till-give-points', clientId: ivan, amount: 40, reason: 'test' })
      await search(page).fill('ков')
      await page.keyboard.press('Enter')
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      await key(page, first).click()
      await key(page, first).click()
      await key(page, second).click()
      await expect(save(page)).toContainText(money((2 * first.price + second.price) / 100))

      await panel(page).getByRole('button', { name: /^3 / }).click()
      const lines = page.getByRole('dialog', { name: words.till.lines.title })
      await lines.getByRole('button', { name: say(words.till.lines.fewer, { name: first.name }) }).click()
      await lines.getByRole('button', { name: words.common.done }).click()
      await expect(save(page)).toContainText(money((first.price + second.price) / 100))

      await panel(page).getByRole('button', { name: words.till.points.pay }).click()
      const form = page.getByRole('dialog', { name: words.till.points.pay })
      await form.getByLabel(words.till.points.howMany).fill('999999')
      await expect(form.getByRole('button', { name: words.till.points.take })).toBeDisabled()
      await form.getByLabel(words.till.points.howMany).fill('20')
      await page.keyboard.press('Enter')
      await expect(form).toBeHidden()
      await page.keyboard.press('Control+Enter')
      await expect(savedBar(page)).toBeVisible()
      const row = (await visits(call))[0]
      const visit = (await call('visits.get', { id: row?.id })) as VisitDetail
      expect(visit.lines.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([
        [first.id, 1000],
        [second.id, 1000],
      ])
      expect(visit.pointsMoney).toBeGreaterThan(0)
      expect(visit.total).toBe(first.price + second.price - visit.pointsMoney)
    })
  })

  test.describe(language, () => {
    test('a new guest gets a card during the sale, and what was rung up stays', async ({ shop: { page, call } }) => {
      const { second } = await openCafe(page, call)
      await page.keyboard.press('F4')
      await expect(guest(page, wordingOf('cafe', language).passerBy)).toBeVisible()
      await key(page, second).click()
      await search(page).fill('0671234567')
      await expect(page.getByRole('option', { name: 'Іван Ковальчук' })).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const form = page.getByRole('form', { name: words.till.newTitle })
      await expect(form.getByRole('textbox', { name: words.till.fields.phone })).toHaveValue('0671234567')
      await expect(form.getByText(words.duplicates.looksLike)).toBeVisible()
      await form.getByLabel(words.till.fields.name, { exact: true }).fill('Ганна Ковальчук')
      await expect(form.getByText(words.duplicates.family)).toBeVisible()
      await form.getByLabel(words.till.consent).check()
      await form.getByRole('textbox', { name: words.till.fields.phone }).press('Enter')
      await expect(guest(page, 'Ганна Ковальчук')).toBeVisible()
      await expect(panel(page).getByText(words.say.firstVisit)).toBeVisible()
      await expect(search(page)).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(savedBar(page)).toContainText('Ганна Ковальчук')
    })
  })

  inOneLanguage('en', language, () => {
    test('a card without a name is refused in words, and nothing typed is lost', async ({
      shop: { page, call },
      expectedErrors,
    }) => {
      expectedErrors.push(/400|409|422/)
      await openCafe(page, call)
      await search(page).fill('0501112233')
      await expect(page.getByRole('option').first()).toBeVisible()
      await page.keyboard.press('Enter')
      const form = page.getByRole('form', { name: words.till.newTitle })
      await form.getByRole('button', { name: words.till.newSave }).click()
      await expect(form.getByText(words.errors.rule['name-missing'])).toBeVisible()
      await expect(form.getByRole('textbox', { name: words.till.fields.phone })).toHaveValue('0501112233')
    })
  })

  test.describe(language, () => {
    test('a passer-by’s visit is given to a client, partly returned, and then voided', async ({ shop: { page, call } }) => {
      const { first, ivan } = await openCafe(page, call)
      const before = await points(call, ivan)
      await page.keyboard.press('F4')
      await key(page, first).click()
      await key(page, first).click()
      await page.keyboard.press('Enter')
      await expect(savedBar(page)).toContainText(wordingOf('cafe', language).passerBy)

      const sheet = await openVisits(page)
      await sheet
        .getByRole('button', { name: wordingOf('cafe', language).passerBy })
        .first()
        .click()
      await sheet.getByRole('button', { name: words.visits.attach }).click()
      await sheet.getByLabel(words.till.searchLabel).fill('ков')
      await sheet.getByRole('region', { name: words.visits.attach }).getByRole('button', { name: 'Іван Ковальчук' }).click()
      await expect(sheet.getByRole('heading', { level: 2, name: 'Іван Ковальчук' })).toBeVisible()
      await expect.poll(() => points(call, ivan)).toBeGreaterThan(before)

      await sheet.getByRole('button', { name: words.visits.return }).click()
      const back = sheet.getByRole('region', { name: words.visits.return })
      await back.getByRole('button', { name: words.visits.return }).click()
      await expect(back.getByText(words.visits.reasonNeeded)).toBeVisible()
      await back.getByRole('button', { name: say(words.till.lines.more, { name: first.name }) }).click()
      await giveReason(sheet, 'холодне', words.visits.return)
      await expect(
        sheet.getByRole('list').getByText(say(words.visits.returnedSum, { sum: money(first.price / 100) })),
      ).toBeVisible()

      await sheet.getByRole('button', { name: words.visits.voidAct }).click()
      await giveReason(sheet, 'помилка', words.visits.voidAct)
      await expect(sheet.getByText(words.visits.void).first()).toBeVisible()
      await expect.poll(() => points(call, ivan)).toBe(before)
    })
  })

  inOneLanguage('uk', language, () => {
    test('Esc leaves the search everywhere and keeps the guest; a name in the visits of today opens the latest', async ({
      shop: { page, call },
    }) => {
      await openCafe(page, call)
      await search(page).fill('ков')
      await page.keyboard.press('Enter')
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      await page.keyboard.press('Control+K')
      const everywhere = page.getByRole('dialog', { name: words.shell.searchEverywhere })
      await everywhere.getByRole('combobox').fill('lukasz')
      await expect(everywhere.getByRole('option', { name: 'Łukasz Nowak' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(everywhere).toBeHidden()
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      await expect(search(page)).toBeFocused()

      const sheet = await openVisits(page)
      await sheet.getByRole('searchbox').fill('іван')
      await page.keyboard.press('Enter')
      await expect(sheet.getByRole('heading', { level: 2, name: 'Іван Ковальчук' })).toBeVisible()
      await sheet.getByRole('searchbox').fill('999999')
      await page.keyboard.press('Enter')
      await expect(sheet.getByRole('alert')).toBeVisible()
    })
  })

  test.describe(language, () => {
    test('a price of thousands is read back as it was written', async ({ shop: { page, call } }) => {
      const { first } = await openCafe(page, call)
      await page.keyboard.press('F4')
      await key(page, first).click()
      await panel(page).getByRole('button', { name: /^1 / }).click()
      const lines = page.getByRole('dialog', { name: words.till.lines.title })
      const pencil = lines.getByRole('button', { name: say(words.till.lines.changePrice, { name: first.name }) })
      const price = lines.getByRole('textbox', { name: say(words.till.lines.price, { name: first.name }) })
      await pencil.click()
      await price.fill('1234,5')
      await pencil.click()
      await pencil.click()
      await expect(price).toHaveValue(language === 'en' ? '1234.50' : '1234,50')
      await expect(lines.getByText(words.errors.field['not-a-number'])).toBeHidden()
    })
  })

  inOneLanguage('en', language, () => {
    test('a visit is corrected with a reason and keeps the old one void', async ({ shop: { page, call } }) => {
      const { second } = await openCafe(page, call)
      const sheet = await openVisits(page)
      await sheet.getByRole('button', { name: 'Іван Ковальчук' }).first().click()
      await page.evaluate(() => {
        window.print = () => {
          document.body.dataset['printed'] = document.documentElement.hasAttribute('data-printing-slip') ? 'slip' : 'page'
        }
      })
      await page.keyboard.press('Control+P')
      await expect(page.locator('body')).toHaveAttribute('data-printed', 'slip')
      await sheet.getByRole('button', { name: words.visits.correct }).click()
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      await key(page, second).click()
      await page.keyboard.press('Control+Enter')
      const asked = page.getByRole('dialog', { name: words.till.saveCorrection })
      await asked.getByLabel(words.visits.reason).fill('забули')
      await page.keyboard.press('Enter')
      await expect(savedBar(page)).toBeVisible()
      const rows = await visits(call)
      expect(rows.map(({ state }) => state).sort()).toEqual(['open', 'open', 'void'])
    })

    test('what was begun survives a killed window, and what was saved without an answer is not saved twice', async ({
      shop: { page, call },
      expectedErrors,
    }) => {
      expectedErrors.push(/ERR_FAILED/)
      const { second } = await openCafe(page, call)
      const before = (await visits(call)).length
      await search(page).fill('ivan')
      await page.keyboard.press('Enter')
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      await key(page, second).click()
      await page.reload()
      await expect(guest(page, 'Іван Ковальчук')).toBeVisible()
      await expect(save(page)).toContainText(money(second.price / 100))

      await page.route('**/api/visits.log', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await page.keyboard.press('Control+Enter')
      await expect(panel(page).getByRole('alert')).toBeVisible()
      expect(await visits(call)).toHaveLength(before + 1)
      await page.unroute('**/api/visits.log')
      await page.reload()
      // It asks what became of it, and tells.
      await expect(savedBar(page)).toBeVisible()
      await expect(guest(page, 'Іван Ковальчук')).toBeHidden()
      expect(await visits(call)).toHaveLength(before + 1)
      await page.reload()
      await expect(search(page)).toBeFocused()
      await expect(savedBar(page)).toBeHidden()
      await expect(guest(page, 'Іван Ковальчук')).toBeHidden()
    })
  })

  inOneLanguage('uk', language, () => {
    test('what is typed on a new card survives a killed window, is not saved twice, and is gone once it was left', async ({
      shop: { page, call },
      expectedErrors,
    }) => {
      expectedErrors.push(/ERR_FAILED/)
      await openCafe(page, call)
      const form = page.getByRole('form', { name: words.till.newTitle })
      const phone = form.getByRole('textbox', { name: words.till.fields.phone })
      const begin = async () => {
        await search(page).fill('ганна бойко')
        await expect(page.getByRole('option')).toHaveCount(1)
        await page.keyboard.press('Enter')
        await expect(phone).toBeFocused()
        await expect(phone).toHaveValue('')
      }
      await begin()
      await phone.fill('050 765 43 21')
      await form.getByLabel(words.till.consent).check()
      await page.keyboard.press('F2')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(form).toBeHidden()

      await begin()
      await phone.fill('050 765 43 21')
      await page.reload()
      await expect(phone).toHaveValue('050 765 43 21')
      await expect(phone).toBeFocused()
      await expect(form.getByLabel(words.till.fields.name, { exact: true })).toHaveValue('Ганна Бойко')
      await expect(form.getByLabel(words.till.consent)).not.toBeChecked()
      await page.route('**/api/clients.create', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await page.keyboard.press('Enter')
      await expect(form.getByRole('alert')).toBeVisible()
      await page.unroute('**/api/clients.create')
      await page.reload()
      await phone.press('Enter')
      await expect(guest(page, 'Ганна Бойко')).toBeVisible()
      const { hits } = (await call('clients.find', { text: 'бойко', limit: 5 })) as { readonly hits: readonly unknown[] }
      expect(hits).toHaveLength(1)
    })

    test('what cannot be an amount, an empty visit and an item no longer sold are told in place, and nothing is lost', async ({
      shop: { page, call },
      expectedErrors,
    }) => {
      expectedErrors.push(/400|409|422/)
      const { first } = await openCafe(page, call)
      await page.keyboard.press('F4')
      await page.keyboard.press('Enter')
      await expect(panel(page).getByText(words.errors.rule['visit-empty'])).toBeVisible()

      const amount = panel(page).getByRole('textbox', { name: words.till.amount })
      await search(page).press('+')
      await expect(amount).toBeFocused()
      await amount.fill('-5')
      await expect(panel(page).getByText(words.till.problem['amount-not-number'])).toBeVisible()
      await amount.fill('1234567890123')
      await expect(panel(page).getByText(words.till.problem['amount-too-large'])).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(amount).toHaveValue('1234567890123')
      await amount.fill('12,50')
      await expect(save(page)).toContainText(language === 'en' ? '12.50' : '12,50')
      await amount.fill('')

      await key(page, first).click()
      await call('catalogue.archive', { opId: 'till-archive', id: first.id, archived: true })
      await search(page).focus()
      await page.keyboard.press('Enter')
      await expect(panel(page).getByText(words.errors.rule['item-archived'].slice(0, 20), { exact: false })).toBeVisible()
      expect(await visits(call)).toHaveLength(2)
    })
  })
}

const aVisit = {
  ...emptyVisit,
}

/** As a keyboard-wedge scanner does it: keys 5 ms apart by the keyboard's own clock, written into whatever has the focus. */
async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate((typed) => {
    const codeOf = (sign: string) => (/\d/.test(sign) ? `Digit${sign}` : sign === '-' ? 'Minus' : `Key${sign.toUpperCase()}`)
    const began = performance.now()
    const press = (index: number, key: string, keyCode: string) => {
      const event = new KeyboardEvent('keydown', { code: keyCode, key, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: began + index * 5 })
      const target = document.activeElement ?? document.body
      target.dispatchEvent(event)
    }
    for (const [index, sign] of [...typed].entries()) {
      press(index, sign, codeOf(sign))
      document.execCommand('insertText', false, sign)
    }
    press(typed.length, 'Enter', 'Enter')
  }, code)
}
