export const place = {
  country: 'Country',
  currency: 'Currency',
  zone: 'Time zone',
  dayEndsAt: 'Day ends at',
  dayEndsHint: 'A visit after midnight but before this hour still counts towards the evening before.',
  perHour: '{{price}} / h',
  perKg: '{{price}} / kg',
  venueOf: {
    bar: 'Bar or pub',
    cafe: 'Café',
    shop: 'Shop',
    billiards: 'Billiards',
    laundry: 'Laundry',
    sports: 'Sports club',
  },
} as const
