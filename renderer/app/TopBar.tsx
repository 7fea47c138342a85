import { UnstyledButton } from '@mantine/core'
import { IconHelpCircle, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useNow } from '#renderer/platform/use-now.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import classes from './TopBar.module.css'
import { WorksHere } from './WorksHere.tsx'

interface TopBarProps {
  readonly onSearch: () => void
  readonly onHelp: () => void
  readonly onLock: () => void
  readonly onChange: () => void
}

export function TopBar({ onSearch, onHelp, onLock, onChange }: TopBarProps) {
  const { t } = useTranslation('shell')
  const { shop } = useShop()
  const format = useFormat()
  const now = useNow()
  return (
    <header className={classes.bar}>
      <span className={classes.where}>{shop.name}</span>
      <span className={classes.when}>{format.clock(now)}</span>
      <UnstyledButton className={classes.chip} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size="1.125rem" stroke={1.75} aria-hidden="true" />
        <span className={classes.word}>{t('searchEverywhere')}</span>
        <KeyHint keys="Ctrl+K" />
      </UnstyledButton>
      <UnstyledButton className={classes.chip} onClick={onHelp} aria-label={t('shortcuts')} title={t('shortcuts')}>
        <IconHelpCircle size="1.125rem" stroke={1.75} aria-hidden="true" />
        <KeyHint keys="?" />
      </UnstyledButton>
      <WorksHere onLock={onLock} onChange={onChange} />
    </header>
  )
}
