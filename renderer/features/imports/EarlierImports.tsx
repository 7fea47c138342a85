import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import classes from './EarlierImports.module.css'
import { UndoDialog, Undone, type UndoneImport } from './UndoImport.tsx'

/** Every import so far, each with its way back. Nothing is drawn where there was none. */
export function EarlierImports({ onClient }: { readonly onClient: (id: number) => void }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const imports = useQuery('imports.list', {})
  const [wanted, setWanted] = useState<{ id: number; fileName: string; of: 'visits' | 'clients' } | null>(null)
  const [undone, setUndone] = useState<UndoneImport | null>(null)
  if (imports.data === undefined) return <ErrorSentence error={imports.error} />
  if (imports.data.length === 0) return null
  return (
    <section className={classes.earlier}>
      <h3 className={classes.title}>{t('earlier')}</h3>
      {undone && <Undone outcome={undone} onClient={onClient} />}
      <Table
        label={t('earlier')}
        heads={[
          { key: 'file', title: t('stepFile') },
          { key: 'added', title: t('added') },
          { key: 'skipped', title: t('skipped') },
          { key: 'undo', title: '' },
        ]}
      >
        {imports.data.map(({ id, at, fileName, created, skipped, undoneAt, kind, visits }) => (
          <tr key={id} data-undone={undoneAt !== null || undefined}>
            <th scope="row" className={classes.file}>
              <span className={classes.name}>{fileName}</span>
              <span className={classes.when}>{format.instant(at)}</span>
            </th>
            {kind === 'visits' ? (
              <NumberCell of={visits} write={(count) => t('createdVisits', { count })} />
            ) : (
              <NumberCell of={created} write={format.number} />
            )}
            <NumberCell of={skipped} write={format.number} />
            <td>
              {undoneAt === null ? (
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => {
                    setUndone(null)
                    setWanted({ id, fileName, of: kind === 'visits' ? 'visits' : 'clients' })
                  }}
                >
                  {t('undoImport')}
                </Button>
              ) : (
                <span className={classes.when}>{t('undoneOn', { when: format.instant(undoneAt) })}</span>
              )}
            </td>
          </tr>
        ))}
      </Table>
      <UndoDialog
        wanted={wanted}
        onClose={() => setWanted(null)}
        onUndone={(outcome) => {
          setWanted(null)
          setUndone(outcome)
        }}
      />
    </section>
  )
}
