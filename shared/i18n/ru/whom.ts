export const whom = {
  label: 'Для кого',
  some_one: '{{shown}} выбранный клиент',
  some_few: '{{shown}} выбранных клиента',
  some_many: '{{shown}} выбранных клиентов',
  some_other: '{{shown}} выбранного клиента',
  list_one: 'Все из этого списка: {{shown}}',
  list_few: 'Все из этого списка: {{shown}}',
  list_many: 'Все из этого списка: {{shown}}',
  list_other: 'Все из этого списка: {{shown}}',
  given: 'Клиенты из списка',
  standing: 'Списки',
  saved: 'Сохранённые списки',
} as const
