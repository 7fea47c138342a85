import { foldWords } from '#shared/domain/search/fold.ts'
import { type Draft, keepDetail, report } from './draft.ts'
import type { ReadVcard, VcardDetail } from './vcard.ts'

/** More addresses than anyone has; comparing each with each would take its time. */
const mostCompared = 50

/** The finished card: the name that is to be shown is decided, and what is missing to import it is said. */
export function settle(draft: Draft): ReadVcard {
  const structured = draft.structured ?? { family: '', given: '', additional: '', prefix: '', suffix: '' }
  const { prefix, given, additional, family, suffix } = structured
  const written = filled(draft.formatted)
  const joined = filled([prefix, given, additional, family, suffix]).join(' ')
  const organisation = draft.details.find(({ kind }) => kind === 'organisation')?.value
  const nickname = filled(draft.nicknames).join(', ')
  const formatted = written[0] ?? (joined === '' && nickname === '' ? (organisation ?? '') : joined)
  for (const other of new Set(written.slice(1))) if (other !== formatted) keepDetail(draft, 'name', '', other)
  return {
    row: draft.row,
    card: {
      names: { formatted, ...structured },
      nickname,
      phones: draft.phones,
      emails: draft.emails,
      birthday: draft.birthday,
      dates: draft.dates,
      related: draft.related,
      categories: [...new Set(filled(draft.categories))],
      note: filled(draft.notes).join('\n'),
      photo: draft.photo,
    },
    details: withoutRepeatedAddresses(draft.details),
    skipped: isSkipped(draft, formatted === '' && nickname === ''),
  }
}

/** A group is no person; without a name and a number nobody is found again. */
function isSkipped(draft: Draft, isNameless: boolean): boolean {
  const reach = draft.phones[0]?.typed ?? draft.emails[0]?.address ?? null
  if (draft.isGroup) report(draft, 'group', null, null, true)
  else if (isNameless && draft.phones.length > 0) report(draft, 'no-name', null, reach)
  else if (isNameless) report(draft, 'no-name-no-phone', null, reach, true)
  return draft.isGroup || (isNameless && draft.phones.length === 0)
}

/** Old versions write each address twice, in parts and as a label for the envelope. */
function withoutRepeatedAddresses(details: readonly VcardDetail[]): VcardDetail[] {
  const kept: VcardDetail[] = []
  const words: Set<string>[] = []
  const fullest = details.filter(({ kind }) => kind === 'address').toSorted((one, other) => other.value.length - one.value.length)
  if (fullest.length > mostCompared) return [...details]
  for (const detail of fullest) {
    const own = new Set(foldWords(detail.value))
    if (words.some((seen) => [...own].every((word) => seen.has(word)))) continue
    words.push(own)
    kept.push(detail)
  }
  return details.filter((detail) => detail.kind !== 'address' || kept.includes(detail))
}

function filled(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '')
}
