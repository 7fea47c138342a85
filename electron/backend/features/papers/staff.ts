import type { PaperCell, PaperColumn } from '#shared/contract/papers.ts'
import type { TeamDeed, TeamMember } from '#shared/contract/team.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { teamOfPeriod } from '../reports/index.ts'
import {
  type ColumnName,
  columnsIn,
  type Making,
  type OfPaper,
  perVisit,
  rowOf,
  type Steps,
  type Table,
  wordsOf,
} from './table.ts'

interface Column {
  readonly key: ColumnName
  readonly kind: Exclude<PaperColumn['kind'], 'day'>
  readonly of: (his: TeamMember) => PaperCell
  /** What stands beneath it where that is not the sum of its numbers. */
  readonly ofAll?: (team: readonly TeamMember[]) => PaperCell
}

const count = (key: ColumnName, of: (his: TeamMember) => number): Column => ({ key, kind: 'count', of })
const deed = (key: ColumnName & TeamDeed) => count(key, ({ deeds }) => deeds[key])
const perVisitOf = (team: readonly TeamMember[], of: (his: TeamMember) => number) =>
  perVisit(sum(team.map(of)), sum(team.map(({ visits }) => visits)))

/** What each employee served and did for clients in a period: every number of the page of employees. */
export function* staffTable({ db, facts, asked }: Making, { kind, day }: OfPaper<'staff'>): Steps<Table> {
  const { members } = yield* teamOfPeriod(db, facts, { kind, day })
  const words = wordsOf(asked)
  const columns: readonly Column[] = [
    {
      key: 'employee',
      kind: 'text',
      of: ({ employee }) => employee.name || catalogues[asked.language].shell.owner,
      ofAll: () => words.total,
    },
    count('visits', ({ visits }) => visits),
    count('withCard', ({ withCard }) => withCard),
    { key: 'takings', kind: 'money', of: ({ takings }) => takings },
    {
      key: 'averageBill',
      kind: 'money',
      of: ({ averageBill }) => averageBill,
      ofAll: (team) => perVisitOf(team, ({ takings }) => takings),
    },
    { key: 'tips', kind: 'money', of: ({ tips }) => tips },
    {
      key: 'tipPerVisit',
      kind: 'money',
      of: ({ tips, visits }) => perVisit(tips, visits),
      ofAll: (team) => perVisitOf(team, ({ tips }) => tips),
    },
    deed('greeted'),
    deed('asked'),
    deed('answered'),
    deed('learned'),
    deed('praised'),
    deed('firstServed'),
    deed('cameAgain'),
    deed('nextVisits'),
    deed('toSame'),
    count('byChance', ({ byChance }) => Math.round(byChance / 10)),
    {
      key: 'besideChance',
      kind: 'text',
      of: ({ deeds, verdict }) => (deeds.nextVisits === 0 ? null : words.besideChance[verdict]),
      ofAll: () => null,
    },
    deed('broughtBack'),
  ]
  return {
    columns: columnsIn(
      asked.language,
      columns.map(({ key, kind: of }) => [key, of] as const),
    ),
    rows: members.map((his) => ({
      ...rowOf(
        null,
        columns.map(({ of }) => of(his)),
      ),
      employeeId: his.employee.id,
    })),
    total: columns.map(({ of, ofAll }) => (ofAll ? ofAll(members) : sum(members.map((his) => Number(of(his)))))),
  }
}
