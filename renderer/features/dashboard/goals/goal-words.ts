import { useFormat } from '#renderer/ui/format.tsx'
import { type GoalFigure, IN_MONEY } from '#shared/domain/reports/goal.ts'

/** How sums and shares of a goal are written. */
export function useGoalWords(figure: GoalFigure) {
  const format = useFormat()
  return {
    written: (amount: number) => (IN_MONEY.has(figure) ? format.money(amount) : format.number(amount)),
    // Down: 99.6 % is not yet the goal.
    percent: (hundredths: number) => format.percent(Math.floor(hundredths / 100) * 100),
  }
}
