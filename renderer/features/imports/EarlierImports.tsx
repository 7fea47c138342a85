import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
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
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('stepFile')}</th>
            <th scope="col" className={classes.number}>
              {t('added')}
            </th>
            <th scope="col" className={classes.number}>
              {t('skipped')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {imports.data.map(({ id, at, fileName, created, skipped, undoneAt, kind, visits }) => (
            <tr key={id} data-undone={undoneAt !== null || undefined}>
              <th scope="row">
                {fileName}
                <span className={classes.when}>{format.instant(at)}</span>
              </th>
              <td className={classes.number}>
                {kind === 'visits' ? t('createdVisits', { count: visits }) : format.number(created)}
              </td>
              <td className={classes.number}>{format.number(skipped)}</td>
              <td className={classes.act}>
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
                  t('undoneOn', { when: format.instant(undoneAt) })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
