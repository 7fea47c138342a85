/** What a column of the file is to the client card. */
export type ImportField = CardField | OwnColumn

/** One of the shop's own fields, by its id: 'own-7'. */
export type OwnColumn = `own-${number}`

export type CardField =
  | 'ignore'
  | 'name'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'nickname'
  | 'phone'
  | 'email'
  | 'birthday'
  | 'note'
  | 'code'
  | 'points'
  | 'visits'
  | 'spent'
  | 'firstVisit'
  | 'lastVisit'
  | 'language'
  | 'gender'
  | 'category'
  | 'tags'
