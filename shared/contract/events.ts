/** What the backend tells every open window without being asked. */
export type BackendEvent =
  /** Something was written: whatever is on the screen is asked for again. */
  | { readonly type: 'changed'; readonly operation: string }
  | { readonly type: 'progress'; readonly opId: string; readonly done: number; readonly total: number }
  /** The shop's file was opened or refused: the first screen is chosen again. */
  | { readonly type: 'state' }
