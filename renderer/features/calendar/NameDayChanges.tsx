import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { inYear } from '#shared/domain/dates/name-days/feast.ts'
import type { NameDayEdit } from '#shared/domain/dates/name-days/tradition.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import classes from './Calendar.module.css'

/** Everything the shop has added to its calendar and taken out of it, each to be undone. */
export function NameDayChanges({ edits }: { readonly edits: readonly NameDayEdit[] }) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const { year } = partsOfDay(useShop().today)
  const edit = useCommand('calendar.editNameDay')
  if (edits.length === 0) return null
  return (
    <section className={classes.changes} aria-label={t('nameDays.changed')}>
      <h3 className={classes.sub}>{t('nameDays.changed')}</h3>
      <ul className={classes.own}>
        {edits.map(({ calendar, name, feast, added }) => {
          const [on] = inYear([{ called: feast, oldStyle: null }], year)
          const day = on === undefined ? feast : format.monthAndDay(on.month, on.day)
          return (
            <li key={`${name} ${feast}`} className={classes.entry}>
              <span className={classes.words}>
                <strong>{name}</strong>
                <span>{[day, t(added ? 'nameDays.added' : 'nameDays.struck')].join(' · ')}</span>
              </span>
              <ActionIcon
                aria-label={t('nameDays.undo', { name, day })}
                disabled={edit.isPending}
                onClick={() => edit.mutate({ opId: newOpId(), calendar, name, feast, kept: !added })}
              >
                <IconArrowBackUp size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <ErrorSentence error={edit.error} />
    </section>
  )
}
