import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from './KeyHint.tsx'
import classes from './ShortcutsSheet.module.css'
import { useActiveShortcuts } from './shortcuts.ts'

/** Every key that does something on the screen now. */
export function ShortcutsSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common'])
  const groups = useActiveShortcuts()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell:shortcuts')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="xl"
    >
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={classes.title}>{group.title}</h3>
            <dl className={classes.list}>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.keys} className={classes.row}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <KeyHint keys={shortcut.keys} />
                    <span className={classes.spoken}>{shortcut.keys}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
