import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { CardBox } from '#renderer/ui/CardBox.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { DataList, DataRow } from '#renderer/ui/DataList.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { TagChip } from '#renderer/ui/TagChip.tsx'
import { AGE_BANDS, type AgeBand } from '#shared/domain/fields/age-band.ts'
import classes from './About.module.css'
import { Choose } from './Choose.tsx'
import { OwnFieldRow } from './OwnFieldRow.tsx'

interface AboutProps {
  readonly clientId: number
  /** The row that says whether the client is a woman or a man. */
  readonly gender: ReactNode
}

/** Who he is to the shop and what else is known of him: tags, category, age, the shop's own fields. What is empty folds away. */
export function About({ clientId, gender }: AboutProps) {
  const { t } = useTranslation('fields')
  const { data: setup } = useQuery('fields.setup', {})
  const { data: about, error } = useQuery('fields.ofClient', { clientId })
  const tag = useCommand('fields.tag')
  const categorise = useCommand('fields.categorise')
  const setAge = useCommand('fields.setAgeBand')
  const [all, setAll] = useState(false)
  if (!about || !setup) return <ErrorSentence error={error} />

  const shown = about.values.filter(({ value, field, retired }) =>
    all ? value !== null || !retired : value !== null && field.onCard,
  )
  const folded = about.values.filter(({ value, retired }) => value !== null || !retired).length - shown.length
  const has = (id: number) => about.tags.some((each) => each.id === id)
  const put = (categoryId: number | null) => categorise.mutate({ opId: newOpId(), clientIds: [clientId], categoryId })
  const entered = about.age?.entered ? about.age.band : null
  const putAge = (band: AgeBand | null) =>
    setAge.mutate(
      { opId: newOpId(), clientId, instead: entered, band },
      { onError: ({ code }) => code === 'CONFLICT' && refreshAll() },
    )
  const { error: ageError, variables: wantedAge = null } = setAge
  const clash = ageError?.code === 'CONFLICT' && wantedAge?.band !== entered ? wantedAge : null
  const ageWords = about.age && t(`age.${about.age.band}`)
  return (
    <CardBox title={t('about')}>
      <DataList>
        {(setup.tags.length > 0 || about.tags.length > 0) && (
          <DataRow label={t('tags')}>
            <Choose
              several
              label={t('tags')}
              shown={
                about.tags.length === 0 ? (
                  <span className={classes.missing}>{t('addTag')}</span>
                ) : (
                  about.tags.map((each) => <TagChip key={each.id} tag={each} size="md" />)
                )
              }
              choices={setup.tags.map((each) => ({
                key: String(each.id),
                label: <TagChip tag={each} size="md" />,
                on: has(each.id),
                onToggle: () => tag.mutate({ opId: newOpId(), clientIds: [clientId], tagId: each.id, on: !has(each.id) }),
              }))}
            />
          </DataRow>
        )}
        {(setup.categories.length > 0 || about.category !== null) && (
          <DataRow label={t('category')}>
            <Choose
              label={t('category')}
              shown={about.category?.name ?? <span className={classes.missing}>{t('fill')}</span>}
              choices={[
                ...setup.categories.map(({ id, name }) => ({
                  key: String(id),
                  label: name,
                  on: about.category?.id === id,
                  onToggle: () => put(id),
                })),
                { key: 'none', label: t('nothing'), on: about.category === null, onToggle: () => put(null) },
              ]}
            />
          </DataRow>
        )}
        {(all || about.age !== null) && (
          <DataRow label={t('ageLabel')} {...(about.age?.entered === false ? { aside: t('fromBirthday') } : {})}>
            {about.age?.entered === false ? (
              ageWords
            ) : (
              <Choose
                label={t('ageLabel')}
                shown={ageWords ?? <span className={classes.missing}>{t('fill')}</span>}
                choices={[...AGE_BANDS, null].map((band) => ({
                  key: band ?? 'none',
                  label: band === null ? t('nothing') : t(`age.${band}`),
                  on: (about.age?.band ?? null) === band,
                  onToggle: () => putAge(band),
                }))}
              />
            )}
            {clash !== null && (
              <ChangedMeanwhile onKeepMine={() => putAge(clash.band)} onTakeTheirs={() => setAge.reset()}>
                {t('ageConflict', {
                  now: entered === null ? t('nothing') : t(`age.${entered}`),
                  mine: clash.band === null ? t('nothing') : t(`age.${clash.band}`),
                })}
              </ChangedMeanwhile>
            )}
          </DataRow>
        )}
        {all && gender}
        {shown.map((filled) => (
          <OwnFieldRow key={filled.field.id} clientId={clientId} filled={filled} />
        ))}
      </DataList>
      <ErrorSentence error={tag.error ?? categorise.error ?? (clash === null ? ageError : null)} />
      {(all || folded > 0 || about.age === null) && (
        <FoldKey open={all} onFold={setAll}>
          {t(all ? 'less' : 'more')}
        </FoldKey>
      )}
    </CardBox>
  )
}

/** The tags alone, for the head of the card. */
export function TagsOfClient({ clientId }: { readonly clientId: number }) {
  const { data } = useQuery('fields.ofClient', { clientId })
  return data?.tags.map((tag) => <TagChip key={tag.id} tag={tag} size="md" />)
}
