export const whom = {
  label: 'Dla kogo',
  some_one: '{{shown}} wybrany klient',
  some_few: '{{shown}} wybranych klientów',
  some_many: '{{shown}} wybranych klientów',
  some_other: '{{shown}} wybranego klienta',
  list_one: 'Wszyscy z tej listy: {{shown}}',
  list_few: 'Wszyscy z tej listy: {{shown}}',
  list_many: 'Wszyscy z tej listy: {{shown}}',
  list_other: 'Wszyscy z tej listy: {{shown}}',
  given: 'Klienci z listy',
  standing: 'Listy',
  saved: 'Zapisane listy',
} as const
