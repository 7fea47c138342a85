export const whom = {
  label: 'Для кого',
  some_one: '{{shown}} вибраний клієнт',
  some_few: '{{shown}} вибрані клієнти',
  some_many: '{{shown}} вибраних клієнтів',
  some_other: '{{shown}} вибраного клієнта',
  list_one: 'Усі з цього списку: {{shown}}',
  list_few: 'Усі з цього списку: {{shown}}',
  list_many: 'Усі з цього списку: {{shown}}',
  list_other: 'Усі з цього списку: {{shown}}',
  given: 'Клієнти зі списку',
  standing: 'Списки',
  saved: 'Збережені списки',
} as const
