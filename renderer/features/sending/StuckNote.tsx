import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import classes from './Sending.module.css'
import { useStuck } from './use-stuck.ts'

/** Says that messages have not left as they were meant to; nothing where all is well. */
export function StuckNote({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation('sending')
  const count = useStuck(0)
  return count === 0 ? null : (
    <p className={classes.stuck} role="status">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      {t('needLook', { count })}
      <TextKey onClick={onShow}>{t('look')}</TextKey>
    </p>
  )
}
