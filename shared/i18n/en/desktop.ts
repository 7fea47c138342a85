export const desktop = {
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  quit: 'Quit',
  heldTitle: 'The shop is already open',
  heldByDesktop: 'The desktop program (process {{pid}}) has this shop open. Close it there first; nothing was changed.',
  heldByBrowser: 'The program has this shop open for the browser (process {{pid}}). Close it there first; nothing was changed.',
  heldByUnknown: 'Another program has this shop open. Close it there first; nothing was changed.',
  stopTitle: 'Regulars has to stop',
  windowStops:
    'The window stopped several times in a row. Everything saved is safe. The program closes now: start it again, and if that does not help, restart the computer.',
  fault:
    'The program met an error and cannot go on safely. Everything saved is safe, and what you were typing comes back. It starts again now.',
} as const
