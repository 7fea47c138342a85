/** The word for a multiple in hundredths: 200 is "double". */
export function timesKey(times: number): 'usual' | 'half' | 'double' | 'triple' | 'other' {
  if (times === 100) return 'usual'
  if (times === 150) return 'half'
  if (times === 200) return 'double'
  return times === 300 ? 'triple' : 'other'
}
