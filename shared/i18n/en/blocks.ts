export const blocks = {
  label: 'Not to be contacted now',
  because: 'Said: “{{reason}}”',
  block: {
    archived: 'The card is in the archive: nobody writes to it or calls.',
    'do-not-contact': 'Asked not to be contacted.',
    'said-goodbye': 'Has said goodbye: nobody writes or calls until the client comes back unasked.',
    refused: 'Has refused to be contacted for this.',
    withdrawn: 'Has taken the agreement back.',
    'no-consent': 'Has not agreed to be contacted for this. Ask at the next visit.',
    'other-channel': 'Wants to be reached in another way.',
    'no-address': 'The card has nothing to reach the client by here.',
    resting: 'Rests until {{day}} after a refusal.',
    'allowance-used': 'The number of messages allowed is used up until {{day}}.',
    'allowance-none': 'Is to get no messages of this kind.',
    'quiet-hours': 'Quiet hours until {{time}}.',
    'quiet-day': 'A day of rest: from {{day}} on.',
  },
} as const
