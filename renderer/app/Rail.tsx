import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useStuck } from '#renderer/features/sending/use-stuck.ts'
import { useWatchOpen } from '#renderer/features/watch/use-watch-open.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import classes from './Rail.module.css'
import { isInSection, useSections } from './sections.ts'

/** Milliseconds: until then the first screen is there. */
const AFTER_START = 3_000

export function Rail() {
  const { t } = useTranslation(['shell', 'watch', 'sending'])
  const [location] = useLocation()
  const sections = useSections()
  const stuck = useStuck(AFTER_START)
  const toLookAt = useWatchOpen(AFTER_START).reduce((sum, { open }) => sum + open, 0)
  return (
    <nav className={classes.rail} aria-label={t('shell:sections')}>
      <div className={classes.mark}>
        <Mark />
      </div>
      {sections.map(({ name, path, Icon }, index) => (
        <Link
          key={name}
          href={path}
          className={classes.section ?? ''}
          aria-current={isInSection(location, path) ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${index + 1}`}
          title={`Alt+${index + 1}`}
        >
          <Icon className={classes.icon} stroke={1.75} aria-hidden="true" />
          <span>{t(`shell:${name}`)}</span>
          {name === 'today' && stuck > 0 && (
            <span className={classes.open} role="img" aria-label={t('sending:needLook', { count: stuck })} />
          )}
          {name === 'loyalty' && toLookAt > 0 && (
            <span className={classes.open} role="img" aria-label={t('watch:open', { count: toLookAt })} />
          )}
        </Link>
      ))}
    </nav>
  )
}
