import type { Catalogue } from '../catalogue.ts'
import type { place as source } from '../en/place.ts'

export const place = {
  country: 'Kraj',
  currency: 'Waluta',
  zone: 'Strefa czasowa',
  dayEndsAt: 'Koniec dnia',
  dayEndsHint: 'Wizyta po północy, ale przed tą godziną, liczy się jeszcze do poprzedniego dnia.',
  perHour: '{{price}}/godz.',
  perKg: '{{price}}/kg',
  venueOf: {
    bar: 'Bar lub pub',
    cafe: 'Kawiarnia',
    shop: 'Sklep',
    billiards: 'Bilard',
    laundry: 'Pralnia',
    sports: 'Klub sportowy',
  },
} as const satisfies Catalogue<typeof source, 'pl'>
