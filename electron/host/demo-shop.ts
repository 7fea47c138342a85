import { randomUUID } from 'node:crypto'
import type { Backend } from '#electron/backend/backend.ts'
import type { InputOf } from '#shared/contract/client.ts'
import type { Answer } from '#shared/contract/errors.ts'
import type { Language } from '#shared/i18n/languages.ts'

type Place = Pick<InputOf<'shop.create'>, 'name' | 'country' | 'currency' | 'zone' | 'ownerName'>

/** A believable café for someone who reads this language. */
const places: Readonly<Record<Language, Place>> = {
  en: { name: 'The Corner Café', country: 'IE', currency: 'EUR', zone: 'Europe/Dublin', ownerName: 'Emma' },
  uk: { name: 'Кав’ярня «Ранок»', country: 'UA', currency: 'UAH', zone: 'Europe/Kyiv', ownerName: 'Оксана' },
  ru: { name: 'Кофейня «Утро»', country: 'MD', currency: 'MDL', zone: 'Europe/Chisinau', ownerName: 'Ольга' },
  ro: { name: 'Cafeneaua din colț', country: 'RO', currency: 'RON', zone: 'Europe/Bucharest', ownerName: 'Ioana' },
  pl: { name: 'Kawiarnia Poranek', country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw', ownerName: 'Anna' },
}

/** Makes the sample shop in an empty folder, in the language of the machine's locale where the program has it. */
export function createDemoShop(backend: Backend, clients: number, locale: string): Promise<Answer> {
  const language = (Object.keys(places) as Language[]).find((each) => locale.toLowerCase().startsWith(each)) ?? 'en'
  const input: InputOf<'shop.create'> = {
    opId: randomUUID(),
    ...places[language],
    venue: 'cafe',
    dayEndsAt: 0,
    language,
    sampleClients: clients,
  }
  return backend.dispatch(backend.sessionOf('start'), 'shop.create', input)
}
