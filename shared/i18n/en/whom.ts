export const whom = {
  label: 'For whom',
  some_one: '{{shown}} chosen client',
  some_other: '{{shown}} chosen clients',
  list_one: 'All of this list: {{shown}}',
  list_other: 'All of this list: {{shown}}',
  given: 'The clients from the list',
  standing: 'Lists',
  saved: 'Saved lists',
} as const
