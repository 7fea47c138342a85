import { Button } from '@mantine/core'
import { IconDownload, IconLifebuoy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport } from '#renderer/api/report.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { saveFile } from '#renderer/platform/save-file.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import classes from './Support.module.css'

const INSIDE = ['versions', 'sizes', 'settings', 'health', 'log'] as const

/** A file for whoever helps from afar: what is in it in plain words, then word for word, and only then saved. */
export function Support({ id }: { readonly id: string }) {
  const { t } = useTranslation('settings')
  const { today } = useShop()
  const { data, mutate, isPending, error } = useReport('support.collect')
  const [saved, setSaved] = useState(false)
  const collect = () => {
    setSaved(false)
    mutate({})
  }
  const save = async (text: string) => {
    setSaved(await saveFile(`${t('support.file')} ${today}.json`, new TextEncoder().encode(text), 'application/json'))
  }
  return (
    <Group title={t('support.title')} hint={t('support.hint')} id={id}>
      <ul className={classes.inside}>
        {INSIDE.map((each) => (
          <li key={each}>{t(`support.inside.${each}`)}</li>
        ))}
      </ul>
      <p className={classes.never}>{t('support.never')}</p>
      {data !== undefined && (
        <section className={classes.file} aria-label={t('support.text')}>
          <h3 className={classes.title}>{t('support.text')}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard, too. */}
          <pre className={classes.text} tabIndex={0}>
            {data.text}
          </pre>
        </section>
      )}
      <div className={classes.keys}>
        <Button
          variant="outline"
          leftSection={<IconLifebuoy size={20} stroke={1.75} aria-hidden="true" />}
          loading={isPending}
          onClick={collect}
        >
          {data === undefined ? t('support.collect') : t('support.again')}
        </Button>
        {data !== undefined && (
          <Button
            leftSection={<IconDownload size={20} stroke={1.75} aria-hidden="true" />}
            disabled={isPending}
            onClick={() => void save(data.text)}
          >
            {t('support.save')}
          </Button>
        )}
      </div>
      <div role="status">{saved && <p className={classes.saved}>{t('support.saved')}</p>}</div>
      <ErrorSentence error={error} />
    </Group>
  )
}
