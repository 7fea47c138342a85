export const programmes = {
  part: {
    programmes: 'Programmes',
    passes: 'Passes',
    cards: 'Cards & debts',
    rewards: 'Rewards & gifts',
    owed: 'What we owe',
  },
} as const
