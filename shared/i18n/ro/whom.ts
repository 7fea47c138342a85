export const whom = {
  label: 'Pentru cine',
  some_one: '{{shown}} client ales',
  some_few: '{{shown}} clienți aleși',
  some_other: '{{shown}} de clienți aleși',
  list_one: 'Toți din această listă: {{shown}}',
  list_few: 'Toți din această listă: {{shown}}',
  list_other: 'Toți din această listă: {{shown}}',
  given: 'Clienții din listă',
  standing: 'Liste',
  saved: 'Liste salvate',
} as const
