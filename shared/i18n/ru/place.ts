import type { Catalogue } from '../catalogue.ts'
import type { place as source } from '../en/place.ts'

export const place = {
  country: 'Страна',
  currency: 'Валюта',
  zone: 'Часовой пояс',
  dayEndsAt: 'Конец дня',
  dayEndsHint: 'Кто пришёл после полуночи, но до этого часа, считается ещё вчерашним вечером.',
  perHour: '{{price}} / ч',
  perKg: '{{price}} / кг',
  venueOf: {
    bar: 'Бар или паб',
    cafe: 'Кофейня',
    shop: 'Магазин',
    billiards: 'Бильярд',
    laundry: 'Прачечная',
    sports: 'Спортклуб',
  },
} as const satisfies Catalogue<typeof source, 'ru'>
