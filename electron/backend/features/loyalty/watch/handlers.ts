import type { HandlersOf, SlowContext } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { watchOperations } from '#shared/contract/watch.ts'
import { type Finding, findingsOf } from '#shared/domain/loyalty/self-dealing.ts'
import type { EmployeeMonth } from '#shared/domain/loyalty/watched-month.ts'
import { lookedAt, monthBefore, monthOf, readMonth } from './month.ts'
import { insertLook, readWatchRules, removeLook, writeWatchRules } from './repository.ts'

export const watchHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof watchOperations> = {
  async watch(context, input) {
    const answer = await context.reader.ask('loyalty.watch', input)
    context.read(({ db }) => {
      const findings = answer.findings.map(({ employee, client, ...rest }) => ({
        ...rest,
        employeeId: employee.id,
        clientId: client?.id ?? null,
      }))
      found.get(db)?.months.set(answer.month, Promise.resolve(findings))
    })
    return answer
  },

  watchPieces: ({ reader }, input) => reader.ask('loyalty.watchPieces', input),

  async watchOpen(context) {
    const today = context.read((now) => now.today)
    const months = [monthBefore(monthOf(today)), monthOf(today)]
    const open = []
    for (const month of months) {
      const findings = await foundIn(context, month)
      open.push({
        month,
        open: context.read(({ db }) => lookedAt(db, month, findings).filter(({ look }) => look === null).length),
      })
    }
    return { months: open }
  },

  watchRules: ({ db }) => readWatchRules(db),

  saveWatchRules({ db, audit }, { version, rules }) {
    const before = readWatchRules(db)
    if (before.version !== version) throw new AppError('CONFLICT', { current: before })
    writeWatchRules(db, rules, version + 1)
    audit('watch', null, { before: before.rules, after: rules })
    return { version: version + 1 }
  },

  lookAtFinding({ db, me, now, audit }, { opId: _, looked, note, ...about }) {
    removeLook(db, about.month, about)
    if (looked) insertLook(db, { ...about, note, at: now, lookedBy: me.id })
    audit('watch', about.clientId, { ...about, looked, note })
    return {}
  },
}

type Found = Pick<Finding, 'cause' | 'employeeId' | 'clientId' | 'count' | 'sum'>

/** What was found of each month, counted once a business day and whenever the month is looked at; by the rules of the version. */
const found = new WeakMap<Db, { readonly key: string; readonly months: Map<string, Promise<readonly Found[]>> }>()

function foundIn(context: SlowContext, month: string): Promise<readonly Found[]> {
  const { db, key } = context.read((now) => ({ db: now.db, key: `${now.today} ${readWatchRules(now.db).version}` }))
  const kept = found.get(db)
  const { months } = kept?.key === key ? kept : { months: new Map<string, Promise<readonly Found[]>>() }
  if (kept?.months !== months) found.set(db, { key, months })
  const known = months.get(month) ?? count(context, month)
  months.set(month, known)
  known.catch(() => months.delete(month))
  return known
}

/** Business day by business day, with the till in between: it is asked when the program starts, and a thread of its own would not be worth it. */
async function count(context: SlowContext, month: string): Promise<readonly Found[]> {
  const { steps, rules } = context.read(({ db, today }) => ({
    steps: readMonth(db, month, today),
    rules: readWatchRules(db).rules,
  }))
  let everyone: EmployeeMonth[] | null = null
  while (everyone === null) {
    const step = context.read(() => steps.next())
    if (step.done) everyone = step.value
    else await context.pause()
  }
  return findingsOf(everyone, rules)
}
