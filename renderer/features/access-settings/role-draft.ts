import { GIVEN_RIGHTS, type GivenRight, NEEDS_CONTACTS } from '#shared/domain/access/roles.ts'

const CONTACTS: GivenRight = 'clients.contacts'

/** In their order, with a right given or taken. What tells contacts anyway brings the right to see them along. */
export function ticked(rights: readonly GivenRight[], right: GivenRight, given: boolean): GivenRight[] {
  const brought = given && NEEDS_CONTACTS.includes(right)
  return GIVEN_RIGHTS.filter((each) => {
    if (each === right) return given
    return rights.includes(each) || (brought && each === CONTACTS)
  })
}

/** What of these holds this right: it cannot be taken before them. */
export function holders(rights: readonly GivenRight[], right: GivenRight): GivenRight[] {
  return right === CONTACTS ? rights.filter((each) => NEEDS_CONTACTS.includes(each)) : []
}

/** What only the first has, in their order. */
export function onlyIn(mine: readonly GivenRight[], others: readonly GivenRight[]): GivenRight[] {
  return mine.filter((each) => !others.includes(each))
}
