/** Kinds of what is on record, as an owner looks for them. */
export const AUDIT_GROUPS = ['visits', 'loyalty', 'clients', 'talks', 'tasks', 'rules', 'staff', 'data', 'other'] as const
export type AuditGroup = (typeof AUDIT_GROUPS)[number]

/** Operations that stand elsewhere than the rest of their feature. */
const ELSEWHERE: Readonly<Record<string, AuditGroup>> = {
  'clients.merge': 'data',
  'clients.undoMerge': 'data',
  'clients.expire': 'clients',
  'people.setLabels': 'rules',
  'people.setNameDayCalendar': 'clients',
  'fields.tag': 'clients',
  'fields.categorise': 'clients',
  'fields.setAgeBand': 'clients',
  'fields.setValue': 'clients',
  'staff.setCaretaker': 'clients',
  'shop.removeSample': 'data',
  'loyalty.startProgramme': 'rules',
  'loyalty.changeProgramme': 'rules',
  'loyalty.stopProgramme': 'rules',
  'loyalty.addPassType': 'rules',
  'loyalty.changePassType': 'rules',
  'loyalty.retirePassType': 'rules',
  'loyalty.saveReward': 'rules',
  'loyalty.retireReward': 'rules',
  'loyalty.saveGift': 'rules',
  'loyalty.retireGift': 'rules',
  'loyalty.saveWatchRules': 'rules',
  'contacts.saveRules': 'rules',
  'contacts.saveWording': 'rules',
  'sending.saveMail': 'rules',
  'sending.saveSms': 'rules',
  'sending.removeAccount': 'rules',
  'messages.saveTemplate': 'rules',
  'messages.retireTemplate': 'rules',
  'reports.saveGoal': 'rules',
  'reports.retireGoal': 'rules',
  'care.saveRule': 'rules',
  'care.removeRule': 'rules',
  'care.saveSettings': 'rules',
  'tasks.saveFollowUpRule': 'rules',
  'tasks.retireFollowUpRule': 'rules',
}

const OF_FEATURE: Readonly<Record<string, AuditGroup>> = {
  visits: 'visits',
  loyalty: 'loyalty',
  clients: 'clients',
  codes: 'clients',
  people: 'clients',
  timeline: 'clients',
  contacts: 'talks',
  sending: 'talks',
  messages: 'talks',
  tasks: 'tasks',
  today: 'tasks',
  care: 'tasks',
  shop: 'rules',
  catalogue: 'rules',
  calendar: 'rules',
  fields: 'rules',
  worth: 'rules',
  printing: 'rules',
  staff: 'staff',
  access: 'staff',
  imports: 'data',
  exports: 'data',
  papers: 'data',
  backup: 'data',
  backups: 'data',
  privacy: 'data',
  support: 'data',
}

/** Where an operation is looked for; one that this version does not know stands under "other". */
export function auditGroup(operation: string): AuditGroup {
  if (Object.hasOwn(ELSEWHERE, operation)) return ELSEWHERE[operation] ?? 'other'
  const feature = operation.slice(0, operation.indexOf('.'))
  return Object.hasOwn(OF_FEATURE, feature) ? (OF_FEATURE[feature] ?? 'other') : 'other'
}
