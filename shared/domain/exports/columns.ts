/** What a table of clients can hold, in its order; an own field of the shop follows as `own-7`. */
export const CLIENT_COLUMNS = [
  'name',
  'nickname',
  'phones',
  'email',
  'birthday',
  'language',
  'gender',
  'category',
  'tags',
  'warnings',
  'note',
  'codes',
  'caretaker',
  'points',
  'debt',
  'visits',
  'spent',
  'firstVisit',
  'lastVisit',
  'added',
  'archived',
] as const

export const VISIT_COLUMNS = [
  'day',
  'time',
  'receipt',
  'client',
  'what',
  'gross',
  'discount',
  'pointsMoney',
  'total',
  'tip',
  'payment',
  'vouchers',
  'account',
  'returned',
  'employee',
  'comment',
  'void',
] as const
export type VisitColumn = (typeof VISIT_COLUMNS)[number]

export const TABLE_FORMATS = ['xlsx', 'csv', 'json'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Rows that a sheet takes beneath its head. */
export const MOST_SHEET_ROWS = 1_048_575
