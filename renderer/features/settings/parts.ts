import {
  IconBan,
  IconBellRinging,
  IconBuildingStore,
  IconCake,
  IconCalendar,
  IconCheckbox,
  IconFileImport,
  IconForms,
  IconHistory,
  IconInfoCircle,
  IconListDetails,
  IconMessageCircleCheck,
  IconMessages,
  IconSend,
  IconTags,
  IconUserCircle,
  IconUsers,
  IconWand,
} from '@tabler/icons-react'

/** The parts of the settings in their order, each with what can be found there. A topic that is a field has its id on the page. */
export const settingsParts = [
  {
    part: 'shop',
    Icon: IconBuildingStore,
    topics: [
      'name',
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
      'namelessDays',
    ],
  },
  { part: 'calendar', Icon: IconCalendar, topics: ['closedWeekdays', 'holidays', 'ownDays'] },
  { part: 'nameDays', Icon: IconCake, topics: ['nameDayCalendar', 'nameDayDays', 'nameDayWho'] },
  { part: 'items', Icon: IconListDetails, topics: ['items', 'price', 'timeRule', 'archive', 'keys'] },
  { part: 'facts', Icon: IconTags, topics: ['labels'] },
  { part: 'staff', Icon: IconUsers, topics: ['employees', 'handOver'] },
  { part: 'reminders', Icon: IconBellRinging, topics: ['awayRules', 'followUps'] },
  { part: 'fields', Icon: IconForms, topics: ['tags', 'categories', 'ownFields', 'idle', 'preset'] },
  { part: 'messages', Icon: IconMessages, topics: ['texts', 'fieldsOfTexts'] },
  { part: 'contactRules', Icon: IconMessageCircleCheck, topics: ['allowance', 'restDays', 'quietHours'] },
  { part: 'consent', Icon: IconCheckbox, topics: ['consentWords', 'blankForm'] },
  { part: 'notContacted', Icon: IconBan, topics: ['banned'] },
  { part: 'sending', Icon: IconSend, topics: ['mailAccount', 'smsGateway'] },
  { part: 'import', Icon: IconFileImport, topics: ['file', 'undoImport'] },
  { part: 'sample', Icon: IconWand, topics: ['removeSample'] },
  { part: 'audit', Icon: IconHistory, topics: ['auditList', 'auditCheck'] },
  { part: 'me', Icon: IconUserCircle, topics: ['myName', 'myLanguage', 'appearance', 'textSize'] },
  { part: 'about', Icon: IconInfoCircle, topics: ['version', 'folder', 'move'] },
] as const

export type SettingsPart = (typeof settingsParts)[number]['part']
export type SettingsTopic = (typeof settingsParts)[number]['topics'][number]

export const isSettingsPart = (text: string): text is SettingsPart => settingsParts.some(({ part }) => part === text)

/** The element to which the search leads. */
export const idOfTopic = (topic: SettingsTopic): string => `setting-${topic}`
