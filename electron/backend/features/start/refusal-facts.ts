import { newestBackup } from '#electron/backend/db/backup-set.ts'
import type { DataFolder } from '#electron/backend/db/folder.ts'
import { readMark } from '#electron/backend/db/mark.ts'
import type { Refusal } from '#electron/backend/db/refusal.ts'
import type { RefusalFacts } from '#shared/contract/shop.ts'

/** What is known of a refused file, for the screen that says so. Reads names, sizes and times only. */
export function refusalFacts(refusal: Refusal, folder: DataFolder): RefusalFacts {
  const holder = refusal.kind === 'locked' ? refusal.holder : null
  return {
    reason: refusal.kind,
    file: refusal.file.path,
    size: refusal.file.size,
    modifiedAt: refusal.file.modifiedAt === null ? null : Math.round(refusal.file.modifiedAt),
    lastKnownAt: refusal.kind === 'behind-mark' ? refusal.markedAt : (readMark(folder.mark)?.at ?? null),
    newestBackup: backupFacts(folder.backups),
    holder: holder === null ? null : { host: holder.host, pid: holder.pid, since: holder.since },
    detail: detailOf(refusal),
  }
}

function detailOf(refusal: Refusal): string | null {
  switch (refusal.kind) {
    case 'damaged':
      return refusal.findings.slice(0, 5).join('\n')
    case 'disk':
      return refusal.code
    case 'newer':
      return `${refusal.version} > ${refusal.known}`
    case 'edited-migration':
    case 'migration':
      return `${refusal.number} ${refusal.name}${refusal.kind === 'migration' ? `: ${refusal.reason}` : ''}`
    case 'behind-mark':
      return `${refusal.sequence ?? 0} < ${refusal.marked}`
    case 'engine':
      return `${refusal.setting}: ${refusal.found} ≠ ${refusal.wanted}`
    case 'foreign':
      return `application_id ${refusal.applicationId}`
    default:
      return null
  }
}

function backupFacts(folder: string): RefusalFacts['newestBackup'] {
  const backup = newestBackup(folder)
  return backup === null ? null : { file: backup.path, at: backup.at }
}
