/** What a column of the file is to a past visit. */
export type VisitField =
  | 'ignore'
  | 'client'
  | 'day'
  | 'time'
  | 'receipt'
  /** One item a row. */
  | 'item'
  /** Several items in one cell. */
  | 'items'
  | 'quantity'
  /** Of one piece. */
  | 'price'
  /** Of the row. */
  | 'amount'
  /** Of the whole receipt, on each of its rows or on one. */
  | 'total'
