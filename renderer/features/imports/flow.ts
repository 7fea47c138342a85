import type { Step } from './Steps.tsx'

/** What the way of a file through the import is given, whatever the file holds. */
export interface FlowProps {
  readonly fileId: string
  readonly step: Step
  readonly onStep: (step: Step) => void
  /** Another file. */
  readonly onAgain: () => void
  readonly onClients: () => void
  readonly onClient: (id: number) => void
}
