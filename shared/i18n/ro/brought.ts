import type { Catalogue } from '../catalogue.ts'
import type { brought as source } from '../en/brought.ts'

export const brought = {
  title: 'Cine pe cine a adus',
  by: 'Adus de',
  nobody: 'Încă nu se știe',
  say: 'Spune cine',
  change: 'Modifică',
  ask: 'Prin cine a venit {{name}}?',
  askHint: 'Amândoi primesc mulțumirea la prima vizită plătită, dacă localul are un astfel de program. Ce s-a acordat rămâne.',
  search: 'Găsește un client',
  takeOff: 'A venit de la sine',
  rewarded: 'mulțumire acordată la {{day}}',
  whom: 'Aduși de acest client',
  all: 'În total: {{clients}}, {{sum}}',
  detail: 'din {{day}} · {{visits}}',
  visits_one: '{{count}} vizită',
  visits_few: '{{count}} vizite',
  visits_other: '{{count}} de vizite',
  unfold: 'Pe cine a adus {{name}}',
  atTill: 'Cine a adus acest client?',
  atTillSay: 'Adus de {{name}}',
  forget: 'Nu a fost adus de {{name}}',
} as const satisfies Catalogue<typeof source, 'ro'>
