import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useConnected } from '#renderer/api/backend-events.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangeDialog } from '#renderer/features/access/ChangeDialog.tsx'
import { LendDialog } from '#renderer/features/access/LendDialog.tsx'
import { BackupAlarm } from '#renderer/features/backups/BackupAlarm.tsx'
import { useStopped } from '#renderer/platform/stopped.ts'
import { ShortcutsSheet } from '#renderer/ui/ShortcutsSheet.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { pathTo } from './paths.ts'
import { Rail } from './Rail.tsx'
import { SearchEverywhere } from './SearchEverywhere.tsx'
import classes from './Shell.module.css'
import { useGlobalShortcuts } from './shortcuts.ts'
import { TopBar } from './TopBar.tsx'
import { useLock } from './use-lock.ts'

/** The frame of the open shop: the rail, the bar on top, and the page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['shell', 'common'])
  const [stopped, readStopped] = useStopped()
  const [helpOpened, setHelpOpened] = useState(false)
  const [searchOpened, setSearchOpened] = useState(false)
  const [changing, setChanging] = useState(false)
  const lock = useLock()
  const openHelp = () => setHelpOpened(true)
  const openSearch = () => setSearchOpened(true)
  const connected = useConnected()
  const [, navigate] = useLocation()
  const { rights } = useShop()
  useGlobalShortcuts({ search: openSearch, help: openHelp })

  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('shell:skipToContent')}
      </button>
      <Rail />
      <TopBar onSearch={openSearch} onHelp={openHelp} onLock={lock} onChange={() => setChanging(true)} />
      <main id="content" className={classes.page} tabIndex={-1}>
        {!connected && (
          <p className={classes.lost} role="alert">
            {t('shell:connectionLost')}
          </p>
        )}
        {stopped && (
          <p className={classes.stopped} role="status">
            <span>{t('shell:stoppedBefore')}</span>
            <TextKey onClick={readStopped}>{t('common:close')}</TextKey>
          </p>
        )}
        <BackupAlarm
          onOpen={rights.includes('backup.edit') ? () => navigate(pathTo('settingsPart', { part: 'backup' })) : null}
        />
        {children}
      </main>
      <SearchEverywhere opened={searchOpened} onClose={() => setSearchOpened(false)} />
      <ShortcutsSheet opened={helpOpened} onClose={() => setHelpOpened(false)} />
      {changing && <ChangeDialog onClose={() => setChanging(false)} />}
      <LendDialog />
    </div>
  )
}
