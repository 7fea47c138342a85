import type { Db } from '../connection.ts'
import { preparedSql } from '../prepared.ts'
import { OF_ONE } from './person.ts'

const called = (client: string) => `coalesce(nullif(${client}.nickname, ''), ${client}.name)`
const here = (client: string) =>
  `${client}.erased_at IS NULL AND ${client}.merged_into IS NULL AND ${client}.id NOT IN (SELECT id FROM card)`

export interface Tied {
  readonly how: 'family' | 'household' | 'brought' | 'brought-by'
  readonly id: number
  readonly called: string
}

const tied = preparedSql<[number], Tied>(`${OF_ONE}
  SELECT 'family' AS how, c.id, ${called('c')} AS called FROM person JOIN relations AS r ON r.from_person = person.id
    JOIN persons AS p ON p.id = r.to_person JOIN clients AS c ON c.id = p.client_id WHERE ${here('c')}
  UNION SELECT 'family', c.id, ${called('c')} FROM person JOIN relations AS r ON r.to_person = person.id
    JOIN persons AS p ON p.id = r.from_person JOIN clients AS c ON c.id = p.client_id WHERE ${here('c')}
  UNION SELECT 'household', c.id, ${called('c')} FROM household_members AS own JOIN household_members AS other
    ON other.household_id = own.household_id AND other.left_at IS NULL JOIN clients AS c ON c.id = other.client_id
    WHERE own.left_at IS NULL AND own.client_id IN (SELECT id FROM card) AND ${here('c')}
  UNION SELECT 'brought', c.id, ${called('c')} FROM referrals JOIN clients AS c ON c.id = referrals.client_id
    WHERE by_client_id IN (SELECT id FROM card) AND ${here('c')}
  UNION SELECT 'brought-by', c.id, ${called('c')} FROM referrals JOIN clients AS c ON c.id = by_client_id
    WHERE client_id IN (SELECT id FROM card) AND ${here('c')}
  ORDER BY 1, 3, 2 LIMIT 100`)

/** Who is tied to him, and will be tied no longer. */
export function tiedTo(db: Db, clientId: number): Tied[] {
  return tied(db).all(clientId)
}

export interface Mention {
  readonly clientId: number | null
  readonly called: string
  readonly where: 'card' | 'family' | 'facts' | 'notes' | 'conversations' | 'tasks' | 'visits'
  readonly text: string
}

/** Places where one writes freely of somebody: which words, and whose card they are with. */
const PLACES: readonly {
  readonly where: Mention['where']
  readonly text: string
  readonly from: string
  readonly whose: string
}[] = [
  { where: 'card', text: 'c.note', from: 'clients AS c', whose: 'c.id' },
  { where: 'notes', text: 't.text', from: 'notes AS t', whose: 't.client_id' },
  {
    where: 'facts',
    text: `t.text || ' ' || t.company`,
    from: 'facts AS t JOIN persons AS p ON p.id = t.person_id',
    whose: 'p.client_id',
  },
  { where: 'conversations', text: `t.subject || ' ' || t.answer`, from: 'contacts AS t', whose: 't.client_id' },
  { where: 'tasks', text: `t.text || ' ' || t.over_note`, from: 'tasks AS t', whose: 't.client_id' },
  { where: 'visits', text: 't.comment', from: 'visits AS t', whose: 't.client_id' },
]

const OWN_PERSON = `(SELECT p.client_id FROM relations AS r JOIN persons AS p ON p.id = r.from_person WHERE r.to_person = t.id AND p.client_id IS NOT NULL
  UNION SELECT p.client_id FROM relations AS r JOIN persons AS p ON p.id = r.to_person WHERE r.from_person = t.id AND p.client_id IS NOT NULL LIMIT 1)`

const says = (text: string) => `EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(${text}, value) > 0)`
const LIMIT = 50

const mentions = PLACES.map(({ where, text, from, whose }) =>
  preparedSql<[{ words: string; cards: string }], Mention>(
    `SELECT ${whose} AS clientId, coalesce((SELECT ${called('o')} FROM clients AS o WHERE o.id = ${whose}), '') AS called, '${where}' AS "where",
       trim(${text}) AS text FROM ${from}
     WHERE ${says(text)} AND coalesce(${whose}, 0) NOT IN (SELECT value FROM json_each(@cards)) LIMIT ${LIMIT}`,
  ),
)
const relatives = preparedSql<[{ words: string; cards: string }], Mention>(
  `SELECT * FROM (SELECT ${OWN_PERSON} AS clientId, '' AS called, 'family' AS "where", t.name AS text FROM persons AS t
     WHERE t.client_id IS NULL AND ${says('t.name')})
   WHERE coalesce(clientId, 0) NOT IN (SELECT value FROM json_each(@cards)) LIMIT ${LIMIT}`,
)

/** Where his full name, a number or the address of his stands with somebody else: place by place, because each is a walk through a table. */
export function* mentionsOf(db: Db, words: readonly string[], cards: readonly number[]): Generator<Mention[], void> {
  const wanted = { words: JSON.stringify(words), cards: JSON.stringify(cards) }
  for (const place of mentions) yield place(db).all(wanted)
  yield relatives(db)
    .all(wanted)
    .map((one) => ({ ...one, called: calledOf(db).get(one.clientId)?.called ?? '' }))
}

const calledOf = preparedSql<[number | null], { called: string }>(
  `SELECT ${called('c')} AS called FROM clients AS c WHERE c.id = ?`,
)
