import type { Catalogue } from '../catalogue.ts'
import type { place as source } from '../en/place.ts'

export const place = {
  country: 'Țara',
  currency: 'Moneda',
  zone: 'Fusul orar',
  dayEndsAt: 'Sfârșitul zilei',
  dayEndsHint: 'Cine vine după miezul nopții, dar înainte de această oră, se trece tot la seara dinainte.',
  perHour: '{{price}} / oră',
  perKg: '{{price}} / kg',
  venueOf: {
    bar: 'Bar sau pub',
    cafe: 'Cafenea',
    shop: 'Magazin',
    billiards: 'Biliard',
    laundry: 'Spălătorie',
    sports: 'Club sportiv',
  },
} as const satisfies Catalogue<typeof source, 'ro'>
