import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { Mark } from '#renderer/ui/Mark.tsx'
import classes from './Rail.module.css'
import { isInSection, sections } from './sections.ts'

export function Rail() {
  const { t } = useTranslation('shell')
  const [location] = useLocation()
  return (
    <nav className={classes.rail} aria-label={t('sections')}>
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
          <span>{t(name)}</span>
        </Link>
      ))}
    </nav>
  )
}
