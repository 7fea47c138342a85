import { Button, Checkbox, Loader } from '@mantine/core'
import { IconArrowLeft, IconDownload, IconEraser, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/api/api.ts'
import { useReportAtOnce } from '#renderer/api/report.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { desktop } from '#renderer/platform/desktop.ts'
import { saveFile } from '#renderer/platform/save-file.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { printSheet, saveSheet } from '#renderer/ui/print-sheet.ts'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import classes from './Known.module.css'
import { KnownGroups } from './KnownGroups.tsx'

interface KnownProps {
  readonly clientId: number
  readonly onCard: () => void
  readonly onOpenClient: (id: number) => void
  readonly onErased: () => void
}

/** Everything that is known of one person: on the screen, on paper, as a file; and the way to have it erased. */
export function Known({ clientId, onCard, onOpenClient, onErased }: KnownProps) {
  const { t } = useTranslation(['privacy', 'common'])
  const format = useFormat()
  const { shop } = useShop()
  const { data, error } = useReportAtOnce('privacy.ofClient', { clientId, withFiles: false })
  const [withFiles, setWithFiles] = useState(false)
  const [saving, setSaving] = useState<unknown>(null)
  const [erasing, setErasing] = useState(false)
  const called = data?.called ?? ''
  const saveJson = async () => {
    setSaving(null)
    try {
      const told = withFiles ? await call('privacy.ofClient', { clientId, withFiles }) : data
      await saveFile(`${called}.json`, new TextEncoder().encode(JSON.stringify(told, null, 2)), 'application/json')
    } catch (problem) {
      setSaving(problem)
    }
  }
  const acts = data && (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void printSheet('known')}
      >
        {t('common:print')}
      </Button>
      {desktop !== undefined && (
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => void saveSheet('known', `${called}.pdf`)}
        >
          {t('privacy:savePdf')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void saveJson()}
      >
        {t('privacy:saveJson')}
      </Button>
      <Button
        variant="outline"
        color="danger"
        leftSection={<IconEraser size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => setErasing(true)}
      >
        {t('privacy:erase')}
      </Button>
    </>
  )
  return (
    <Page>
      <div>
        <Button variant="subtle" leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />} onClick={onCard}>
          {t('privacy:back')}
        </Button>
      </div>
      <TitledPanel title={t('privacy:title', { name: called })} acts={acts}>
        <p className={classes.lead}>{t('privacy:lead')}</p>
        <ErrorSentence error={error ?? saving} />
        {data === undefined && error === null && (
          <p className={classes.quiet} role="status">
            <Loader size="xs" /> {t('privacy:gathering')}
          </p>
        )}
        {data && (
          <>
            <Checkbox
              mb="md"
              label={t('privacy:withFiles')}
              checked={withFiles}
              onChange={({ currentTarget }) => setWithFiles(currentTarget.checked)}
            />
            <KnownGroups groups={data.groups} whole={false} />
          </>
        )}
      </TitledPanel>
      {data && (
        <PrintSheet name="known" paged>
          <h1>{t('privacy:title', { name: called })}</h1>
          <p>{t('privacy:printedOn', { shop: shop.name, when: format.instant(data.at) })}</p>
          <KnownGroups groups={data.groups} whole />
        </PrintSheet>
      )}
      {erasing && (
        <EraseDialog clientId={clientId} onClose={() => setErasing(false)} onOpenClient={onOpenClient} onErased={onErased} />
      )}
    </Page>
  )
}
