import {
  IconBan,
  IconBellRinging,
  IconBuildingStore,
  IconCake,
  IconCalendar,
  IconCheckbox,
  IconFileExport,
  IconFileImport,
  IconForms,
  IconHistory,
  IconInfoCircle,
  IconLifebuoy,
  IconListDetails,
  IconMessageCircleCheck,
  IconMessages,
  IconReceipt,
  IconSend,
  IconShieldLock,
  IconTags,
  IconUserCircle,
  IconUserShield,
  IconUsers,
  IconWand,
} from '@tabler/icons-react'

/** The parts of the settings in their order and groups, each with what can be found there. A topic that is a field has its id on the page. */
export const settingsParts = [
  {
    part: 'shop',
    group: 'shop',
    Icon: IconBuildingStore,
    topics: [
      'name',
      'logo',
      'venue',
      'country',
      'zone',
      'currency',
      'dayEndsAt',
      'shopLanguage',
      'tips',
      'wording',
      'dates',
      'leapDay',
      'nameDaysByCalendar',
      'suggests',
      'namelessDays',
    ],
  },
  { part: 'calendar', group: 'shop', Icon: IconCalendar, topics: ['closedWeekdays', 'holidays', 'ownDays'] },
  { part: 'items', group: 'shop', Icon: IconListDetails, topics: ['items', 'price', 'timeRule', 'archive', 'keys'] },
  { part: 'slips', group: 'shop', Icon: IconReceipt, topics: ['receiptPrinter', 'roll', 'slipThanks'] },
  { part: 'staff', group: 'shop', Icon: IconUsers, topics: ['employees', 'handOver'] },
  { part: 'facts', group: 'guests', Icon: IconTags, topics: ['labels'] },
  { part: 'fields', group: 'guests', Icon: IconForms, topics: ['tags', 'categories', 'ownFields', 'idle', 'preset'] },
  { part: 'nameDays', group: 'guests', Icon: IconCake, topics: ['nameDayCalendar', 'nameDayDays', 'nameDayWho'] },
  { part: 'import', group: 'guests', Icon: IconFileImport, topics: ['file', 'undoImport'] },
  {
    part: 'export',
    group: 'guests',
    Icon: IconFileExport,
    topics: ['exportClients', 'exportVisits', 'exportEverything'],
  },
  { part: 'sample', group: 'guests', Icon: IconWand, topics: ['removeSample'] },
  { part: 'reminders', group: 'messages', Icon: IconBellRinging, topics: ['awayRules', 'followUps'] },
  { part: 'messages', group: 'messages', Icon: IconMessages, topics: ['texts', 'fieldsOfTexts'] },
  { part: 'contactRules', group: 'messages', Icon: IconMessageCircleCheck, topics: ['allowance', 'restDays', 'quietHours'] },
  { part: 'consent', group: 'messages', Icon: IconCheckbox, topics: ['consentWords', 'blankForm'] },
  { part: 'notContacted', group: 'messages', Icon: IconBan, topics: ['banned'] },
  { part: 'sending', group: 'messages', Icon: IconSend, topics: ['mailAccount', 'smsGateway'] },
  {
    part: 'access',
    group: 'safety',
    Icon: IconShieldLock,
    topics: ['password', 'peopleAccess', 'roles', 'idleLock', 'badgeEnough'],
  },
  { part: 'backup', group: 'safety', Icon: IconLifebuoy, topics: ['backupNow', 'secondPlace', 'restore'] },
  { part: 'privacy', group: 'safety', Icon: IconUserShield, topics: ['retention'] },
  { part: 'audit', group: 'safety', Icon: IconHistory, topics: ['auditList', 'auditCheck'] },
  { part: 'me', group: 'here', Icon: IconUserCircle, topics: ['myName', 'myPin', 'myLanguage', 'appearance', 'textSize'] },
  { part: 'about', group: 'here', Icon: IconInfoCircle, topics: ['version', 'folder', 'move', 'support'] },
] as const

export type SettingsPart = (typeof settingsParts)[number]['part']
export type SettingsTopic = (typeof settingsParts)[number]['topics'][number]

export const isSettingsPart = (text: string): text is SettingsPart => settingsParts.some(({ part }) => part === text)

/** The element to which the search leads. */
export const idOfTopic = (topic: SettingsTopic): string => `setting-${topic}`
