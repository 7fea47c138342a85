import { SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { type Gender, wordFor } from '#shared/domain/relations/relation-words.ts'
import { choiceOf, type Tie, tieChoices } from './relation-choices.ts'

interface TieFieldsProps {
  readonly tie: Tie
  /** Gender of the client whose card this is. */
  readonly of: Gender | null
  readonly onChange: (tie: Tie) => void
}

/** What the person is to the client, in the words of the language; the word "daughter" says the gender too. */
export function TieFields({ tie, of, onChange }: TieFieldsProps) {
  const { t } = useTranslation(['people', 'common'])
  const { language } = useFormat()
  const choices = tieChoices(language, of)
  const current = choiceOf(choices, tie, language, of)
  const offered = choices.includes(current) ? choices : [...choices, current]
  // Where the word leaves it open, it is asked: other languages and other words need it.
  const open = wordFor(tie.kind, 'female', language, of) === wordFor(tie.kind, 'male', language, of)
  const genders = [
    { value: 'female', label: t('people:gender.female') },
    { value: 'male', label: t('people:gender.male') },
    { value: '', label: t('people:gender.unknown') },
  ]
  return (
    <>
      <Select
        label={t('people:relation')}
        data={offered.map(({ value, word }) => ({ value, label: word }))}
        value={current.value}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('common:nothingFound')}
        onChange={(value) => {
          const chosen = offered.find((each) => each.value === value)
          if (chosen) onChange({ kind: chosen.kind, gender: chosen.gender ?? tie.gender })
        }}
      />
      {(open || tie.gender === null) && (
        <SegmentedControl
          aria-label={t('people:gender.label')}
          data={genders}
          value={tie.gender ?? ''}
          onChange={(value) => onChange({ ...tie, gender: value === 'female' || value === 'male' ? value : null })}
        />
      )}
    </>
  )
}
