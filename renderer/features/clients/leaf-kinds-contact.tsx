import { REACHES } from '#shared/contract/conditions.ts'
import { ConsentTest } from './ConsentTest.tsx'
import { consentWords } from './consent-words.ts'
import type { LeafKinds } from './leaf-kind.ts'
import type { LeafKnown } from './leaf-known.ts'

/** Days, counted back from today; null is ever. */
const SPOKEN_WITHIN = [30, 90, 365, null] as const

function spokenWords(t: LeafKnown['t'], days: number | null, has: boolean): string {
  if (days === null) return t(has ? 'segments:spoken.ever' : 'segments:spoken.never')
  const when = t('segments:when.last', { count: days })
  return t('segments:phrase', { what: t(has ? 'segments:spoken.yes' : 'segments:spoken.no'), when })
}

/** How somebody may be reached, and what he agreed to. */
export const CONTACT_LEAVES: LeafKinds<'reach' | 'spoken' | 'contact' | 'consent'> = {
  reach: {
    part: 'contact',
    words: ({ is }, { t }) => t(`clients:reach.${is}`),
    entries: ({ t }) => [
      {
        key: 'reach',
        name: t('clients:part.contact'),
        choices: REACHES.map((is) => ({ key: is, words: t(`clients:reach.${is}`), leaf: { by: 'reach', is } })),
      },
    ],
  },
  spoken: {
    part: 'contact',
    words: ({ days, has }, { t }) => spokenWords(t, days, has),
    entries: ({ t }) => [
      {
        key: 'spoken',
        name: t('segments:kind.spoken'),
        choices: [false, true].flatMap((has) =>
          SPOKEN_WITHIN.map((days) => ({
            key: `${has} ${days}`,
            words: spokenWords(t, days, has),
            leaf: { by: 'spoken' as const, days, has },
          })),
        ),
      },
    ],
  },
  contact: {
    part: 'contact',
    words: ({ what, has }, { t }) => {
      if (what === 'phone') return t(has ? 'segments:contact.phone' : 'segments:contact.noPhone')
      return t(has ? 'segments:contact.mail' : 'segments:contact.noMail')
    },
    entries: ({ t }) => [
      {
        key: 'contact',
        name: t('segments:kind.contact'),
        choices: [
          { key: 'phone', words: t('segments:contact.phone'), leaf: { by: 'contact', what: 'phone', has: true } },
          { key: 'no phone', words: t('segments:contact.noPhone'), leaf: { by: 'contact', what: 'phone', has: false } },
          { key: 'mail', words: t('segments:contact.mail'), leaf: { by: 'contact', what: 'mail', has: true } },
          { key: 'no mail', words: t('segments:contact.noMail'), leaf: { by: 'contact', what: 'mail', has: false } },
        ],
      },
    ],
  },
  consent: {
    part: 'contact',
    words: consentWords,
    form: (asked, onApply) => <ConsentTest asked={asked} onApply={onApply} />,
    entries: ({ t }) => [
      {
        key: 'consent',
        name: t('segments:kind.consent'),
        form: (onApply) => <ConsentTest asked={null} onApply={onApply} />,
      },
    ],
  },
}
