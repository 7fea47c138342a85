import { type Day, opId } from './day.ts'

const everyTenth = {
  kind: 'stamps' as const,
  rules: {
    categories: [],
    items: [],
    collect: 9,
    per: 'visit' as const,
    gapHours: 2,
    minimumBill: 0,
    freeUpTo: null,
    lasts: null,
  },
}

export async function startProgramme({ ask, today }: Day): Promise<void> {
  const { seriesId, id } = await ask('loyalty.startProgramme', {
    opId: opId(),
    name: 'Десята кава',
    from: today,
    programme: everyTenth,
  })
  const changed = { ...everyTenth, rules: { ...everyTenth.rules, collect: 5 } }
  const change = { opId: opId(), seriesId, basedOn: id, name: 'Шоста кава', from: today, programme: changed }
  await ask('loyalty.changeProgramme', change)
  await ask('loyalty.programmes', {})
}

/** The programme is tried on the visits there are, and ended. */
export async function endProgramme({ ask, clientId, today }: Day): Promise<void> {
  await ask('loyalty.simulate', { programme: everyTenth, months: 3 })
  const [programme] = await ask('loyalty.programmes', {})
  const stop = { seriesId: programme?.seriesId ?? 0, basedOn: programme?.latest ?? 0 }
  await ask('loyalty.stopProgramme', { opId: opId(), ...stop, from: today })
  await ask('loyalty.atTill', { clientId, day: null, without: null })
}
