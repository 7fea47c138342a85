import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconDots,
  IconFileExport,
  IconId,
  IconListCheck,
  IconMail,
  IconPhoneCall,
  IconPrinter,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { Looks } from '#renderer/ui/use-lists.ts'
import { type Meant, whomOf } from '#renderer/ui/WhomField.tsx'
import type { Whom } from '#shared/contract/whom.ts'
import type { PaperOrder } from '#shared/domain/papers/papers.ts'
import classes from './ClientList.module.css'
import { ColumnMenu } from './ColumnMenu.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import type { useListColumns } from './list-columns.ts'
import type { useListView } from './list-view.ts'

/** What can be done with the list. */
export interface ListActs {
  /** To the cards that may be one person's. */
  readonly onDuplicates: () => void
  /** Everyone whom the list shows just now, or those who were chosen: on cards or labels, in letters, called one after another, as a file. */
  readonly onPrint: (meant: Meant) => void
  /** To the report of all of it, in its order and with its words. */
  readonly onReport: (list: Looks, order: PaperOrder, words: string) => void
  readonly onLetter: (meant: Meant) => void
  readonly onCall: (meant: Meant) => void
  readonly onSaveList: (who: Whom, count: number) => void
}

interface ClientListTopProps extends Omit<ListActs, 'onReport'> {
  readonly narrow: boolean
  readonly view: ReturnType<typeof useListView>
  readonly columns: ReturnType<typeof useListColumns>
  /** There is room for all the columns that were chosen. */
  readonly allFit: boolean
  /** Whom the list shows, or who was chosen of them. */
  readonly meant: Meant
  readonly onReport: () => void
  /** Null while nobody is being chosen. */
  readonly selection: ReadonlySet<number> | null
  readonly onSelect: (selection: ReadonlySet<number> | null) => void
  /** Conditions are to be put together. */
  readonly onTogether: () => void
  readonly onEnter: (event: KeyboardEvent) => void
  readonly onNew: () => void
}

/** What is looked for in the list, and what can be done with all of it. */
export function ClientListTop(props: ClientListTopProps) {
  const { narrow, view, columns, allFit, meant, selection } = props
  const { onSelect, onTogether, onEnter, onNew, onDuplicates, onPrint, onReport, onLetter, onCall, onSaveList } = props
  const { t } = useTranslation(['clients', 'fields', 'labels', 'letters', 'calls'])
  const { text } = view
  const { total } = meant
  return (
    <div className={classes.top}>
      <SearchField
        label={t('filterClients')}
        placeholder={t('filterClients')}
        value={text}
        onKeyDown={onEnter}
        onChange={view.setText}
      />
      {narrow ? (
        <ActionIcon variant="outline" aria-label={t('newClient')} title={t('newClient')} onClick={onNew}>
          <IconUserPlus size={22} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      ) : (
        <>
          <FilterMenu onAdd={(condition) => view.setConditions([...view.conditions, condition])} onTogether={onTogether} />
          <ColumnMenu columns={columns} fits={allFit} />
          <ActionIcon
            variant="outline"
            aria-label={t('fields:list.select')}
            title={t('fields:list.select')}
            aria-pressed={selection !== null}
            onClick={() => onSelect(selection === null ? new Set() : null)}
          >
            <IconListCheck size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <Button leftSection={<IconUserPlus size={20} stroke={1.75} aria-hidden="true" />} onClick={onNew}>
            {t('newClient')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="outline" aria-label={t('moreOfList')} title={t('moreOfList')}>
                <IconDots size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconUsers size={18} stroke={1.75} aria-hidden="true" />} onClick={onDuplicates}>
                {t('duplicates')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden="true" />}
                disabled={total === 0}
                onClick={onReport}
              >
                {t('printList')}
              </Menu.Item>
              {(
                [
                  [t('labels:ofList'), IconId, onPrint],
                  [t('letters:ofList'), IconMail, onLetter],
                  [t('calls:ofList'), IconPhoneCall, onCall],
                ] as const
              ).map(([words, Icon, act]) => (
                <Menu.Item
                  key={words}
                  leftSection={<Icon size={18} stroke={1.75} aria-hidden="true" />}
                  disabled={selection === null ? total === 0 : selection.size === 0}
                  onClick={() => act(meant)}
                >
                  {words}
                </Menu.Item>
              ))}
              <Menu.Item
                leftSection={<IconFileExport size={18} stroke={1.75} aria-hidden="true" />}
                disabled={selection === null ? total === 0 : selection.size === 0}
                onClick={() => onSaveList(whomOf(meant), selection?.size ?? total)}
              >
                {t(selection === null ? 'saveList' : 'saveChosen')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </div>
  )
}
