import { Progress } from '@mantine/core'
import { useProgress } from '#renderer/api/backend-events.ts'
import classes from './Backups.module.css'

/** What is being done with a whole file, and how far it has come as soon as that is known. */
export function Working({ opId, label }: { readonly opId: string; readonly label: string }) {
  const progress = useProgress(opId)
  const percent =
    progress === null || progress.total === 0 ? null : Math.min(100, Math.floor((100 * progress.done) / progress.total))
  return (
    <div className={classes.working} role="status">
      <p className={classes.text}>{label}</p>
      <Progress value={percent ?? 100} animated={percent === null} size="lg" aria-label={label} />
    </div>
  )
}
