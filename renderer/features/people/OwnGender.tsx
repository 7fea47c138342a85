import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { DataRow } from '#renderer/ui/DataList.tsx'
import type { Gender } from '#shared/domain/relations/relation-words.ts'
import classes from './Family.module.css'

/** The row of the profile that says whether the client is a woman or a man. Stands inside a `DataList`. */
export function OwnGenderRow({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('people')
  const { data } = useQuery('people.ofClient', { clientId })
  if (!data) return null
  return (
    <DataRow label={t('gender.label')}>
      <OwnGender clientId={clientId} gender={data.gender} />
    </DataRow>
  )
}

interface OwnGenderProps {
  readonly clientId: number
  readonly gender: Gender | null
}

/** Decides the words for his relatives on this card, and for him on theirs. Saved at once. */
export function OwnGender({ clientId, gender }: OwnGenderProps) {
  const { t } = useTranslation('people')
  const set = useCommand('people.setGender')
  const shown = set.isPending ? set.variables.gender : gender
  return (
    <SegmentedControl
      className={classes.gender ?? ''}
      aria-label={t('gender.label')}
      data={[
        { value: 'female', label: t('gender.female') },
        { value: 'male', label: t('gender.male') },
        { value: '', label: t('gender.unknown') },
      ]}
      value={shown ?? ''}
      onChange={(value) =>
        set.mutate({ opId: newOpId(), clientId, gender: value === 'female' || value === 'male' ? value : null })
      }
    />
  )
}
