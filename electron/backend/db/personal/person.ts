/** The card and all that were merged into it; one parameter, the card's id. */
const CARDS = `card (id) AS (
  VALUES (?) UNION SELECT clients.id FROM clients JOIN card ON clients.merged_into = card.id)`

/**
 * He himself, and those who are known through him only: his mother who is no client, unless she is also told of with another one. `around` are all
 * who can be reached through persons that are no clients; `kept` those of them that somebody else's card leads to as well.
 */
const PERSONS = `around (id) AS (
    SELECT id FROM persons WHERE client_id IN (SELECT id FROM card)
    UNION SELECT p.id FROM around JOIN relations AS r ON r.from_person = around.id JOIN persons AS p ON p.id = r.to_person WHERE p.client_id IS NULL
    UNION SELECT p.id FROM around JOIN relations AS r ON r.to_person = around.id JOIN persons AS p ON p.id = r.from_person WHERE p.client_id IS NULL),
  relative (id) AS (SELECT a.id FROM around AS a JOIN persons AS p ON p.id = a.id WHERE p.client_id IS NULL),
  kept (id) AS (
    SELECT a.id FROM relative AS a JOIN relations AS r ON r.from_person = a.id JOIN persons AS p ON p.id = r.to_person
      WHERE p.client_id NOT IN (SELECT id FROM card)
    UNION SELECT a.id FROM relative AS a JOIN relations AS r ON r.to_person = a.id JOIN persons AS p ON p.id = r.from_person
      WHERE p.client_id NOT IN (SELECT id FROM card)
    UNION SELECT p.id FROM kept JOIN relations AS r ON r.from_person = kept.id JOIN persons AS p ON p.id = r.to_person WHERE p.client_id IS NULL
    UNION SELECT p.id FROM kept JOIN relations AS r ON r.to_person = kept.id JOIN persons AS p ON p.id = r.from_person WHERE p.client_id IS NULL),
  person (id) AS (SELECT id FROM around EXCEPT SELECT id FROM kept)`

/** Stands before SQL over `card` and `person`: whose rows `personalTables` speaks of. */
export const OF_ONE = `WITH RECURSIVE ${CARDS}, ${PERSONS}`

/** The same within an erasure, which has written both down before it takes anything away. */
export const OF_ERASING = `WITH card (id) AS (SELECT id FROM erasing WHERE what = 'card'), person (id) AS (SELECT id FROM erasing WHERE what = 'person')`
