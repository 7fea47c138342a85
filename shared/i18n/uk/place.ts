import type { Catalogue } from '../catalogue.ts'
import type { place as source } from '../en/place.ts'

export const place = {
  country: 'Країна',
  currency: 'Валюта',
  zone: 'Часовий пояс',
  dayEndsAt: 'Кінець дня',
  dayEndsHint: 'Хто прийшов після півночі, але до цієї години, рахується ще вчорашнім вечором.',
  perHour: '{{price}} / год',
  perKg: '{{price}} / кг',
  venueOf: {
    bar: 'Бар або паб',
    cafe: 'Кав’ярня',
    shop: 'Крамниця',
    billiards: 'Більярд',
    laundry: 'Пральня',
    sports: 'Спортклуб',
  },
} as const satisfies Catalogue<typeof source, 'uk'>
