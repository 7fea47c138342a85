export const exports = {
  cardTitle: 'Save {{name}} as a vCard',
  cardsText:
    'Name, phones, e-mail, birthday, dates, family, note and photo go into the file. What only the shop knows stays here: facts, warnings, visits, points.',
  save: 'Save the file',
  version: 'For which phones',
  newPhones: 'Today’s phones',
  oldPhones: 'Older phones',
  versionHint: 'vCard 4.0 for phones and programs of the last ten years, 3.0 for older ones.',
  saved: 'Saved',
  cardsTitle_one: 'Save {{shown}} client as a vCard',
  cardsTitle_other: 'Save {{shown}} clients as vCards',
  withoutPhoto_one: '{{count}} card is in the file without its photo: with all photos it would be too large for a phone.',
  withoutPhoto_other: '{{count}} cards are in the file without their photos: with all photos it would be too large for a phone.',
} as const
