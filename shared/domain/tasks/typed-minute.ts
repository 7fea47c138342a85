/** An hour as it is typed: "15", "9:30", "9.30", "0930"; in minutes of the day, null where it cannot be one. */
export function typedMinute(text: string): number | null {
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:\s*[:.,\-h ]?\s*(\d{2}))?\s*$/.exec(text) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  return Number(hours) * 60 + Number(minutes)
}
