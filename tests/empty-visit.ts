import type { InputOf } from '#shared/contract/client.ts'

export const emptyVisit: Omit<InputOf<'visits.log'>, 'opId' | 'clientId' | 'lines'> = {
  discount: null,
  tip: 0,
  payment: 'cash',
  comment: '',
  companions: [],
  spendPoints: 0,
  day: null,
  shownTotal: null,
}
