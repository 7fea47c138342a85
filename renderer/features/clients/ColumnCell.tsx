import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { useOwnValueWords } from '#renderer/ui/own-value.ts'
import { TagChip } from '#renderer/ui/TagChip.tsx'
import type { ClientRow } from '#shared/contract/clients.ts'
import classes from './ClientList.module.css'
import type { ListColumn } from './list-columns.ts'
import { useCaretakers } from './use-caretakers.ts'

interface ColumnCellProps {
  readonly column: ListColumn
  readonly client: ClientRow
}

/** What a client has in one column of the list. */
export function ColumnCell({ column, client }: ColumnCellProps) {
  const { t } = useTranslation(['clients', 'consent'])
  const format = useFormat()
  const words = useOwnValueWords()
  const { data: setup } = useQuery('fields.setup', {})
  const caretakers = useCaretakers()
  if (column.key === 'tags') {
    const tags = setup?.tags.filter(({ id }) => client.tagIds.includes(id)) ?? []
    return (
      <span className={classes.tagsCell}>
        {tags.slice(0, 2).map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        {tags.length > 2 && <span className={classes.more}>+{tags.length - 2}</span>}
      </span>
    )
  }
  const text = () => {
    if (column.field !== null) {
      const found = client.values.find(({ fieldId }) => fieldId === column.field?.id)
      return found ? words(column.field, found.value) : ''
    }
    switch (column.key) {
      case 'phone':
        return client.phoneTail === null ? '' : `…${client.phoneTail}`
      case 'lastVisit':
        return client.lastVisitDay === null ? '–' : format.dayShort(client.lastVisitDay)
      case 'visits':
        return format.number(client.visits)
      case 'spent':
        return format.money(client.spent, 'full')
      case 'points':
        return format.number(client.points)
      case 'tier':
        return client.tier ?? ''
      case 'debt':
        return client.debt === 0 ? '' : format.money(client.debt, 'full')
      case 'contact':
        if (client.barred !== null) return t(`consent:badge.${client.barred}`)
        return client.news === null ? '' : t(client.news ? 'clients:newsYes' : 'clients:newsNo')
      case 'touch':
        return client.touchBy === null ? '' : format.dayShort(client.touchBy)
      case 'since':
        return client.since === null ? '–' : format.dayShort(client.since)
      case 'category':
        return setup?.categories.find(({ id }) => id === client.categoryId)?.name ?? ''
      case 'caretaker':
        return caretakers.find(({ id }) => id === client.caretakerId)?.name ?? ''
      case 'birthday': {
        const { month, day, year } = client.birthday ?? { month: null, day: null, year: null }
        return month !== null && day !== null ? format.monthAndDay(month, day) : String(year ?? '')
      }
      default:
        return ''
    }
  }
  const isDue = column.key === 'touch' && client.touchBy !== null && client.touchBy <= format.today
  return (
    <span
      className={classes.number}
      data-strong={column.key === 'spent' || isDue || undefined}
      data-start={!column.end || undefined}
    >
      {text()}
    </span>
  )
}
