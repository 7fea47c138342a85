import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useShop } from '#renderer/api/shop.tsx'
import { AppearanceChoice, LanguageChoice, TextSizeChoice } from '#renderer/app/PersonalChoices.tsx'
import { paths, pathTo } from '#renderer/app/paths.ts'
import { NoRight } from '#renderer/features/access/NoRight.tsx'
import { AccessSettings } from '#renderer/features/access-settings/AccessSettings.tsx'
import { OwnPin } from '#renderer/features/access-settings/OwnPin.tsx'
import { Audit, type AuditChosen } from '#renderer/features/audit/Audit.tsx'
import { BackupSettings } from '#renderer/features/backups/BackupSettings.tsx'
import { CalendarSettings } from '#renderer/features/calendar/CalendarSettings.tsx'
import { NameDaySettings } from '#renderer/features/calendar/NameDaySettings.tsx'
import { AwayRules } from '#renderer/features/care/AwayRules.tsx'
import { CatalogueSettings } from '#renderer/features/catalogue/CatalogueSettings.tsx'
import { ConsentWords } from '#renderer/features/consent/ConsentWords.tsx'
import { ContactRules } from '#renderer/features/consent/ContactRules.tsx'
import { NotContacted } from '#renderer/features/consent/NotContacted.tsx'
import { ExportSettings } from '#renderer/features/exports/ExportSettings.tsx'
import { FieldSettings } from '#renderer/features/fields/FieldSettings.tsx'
import { PresetParts } from '#renderer/features/fields/PresetParts.tsx'
import { ImportClients } from '#renderer/features/imports/ImportClients.tsx'
import { MessageSettings } from '#renderer/features/messages/MessageSettings.tsx'
import { LabelSettings } from '#renderer/features/people/LabelSettings.tsx'
import { SlipSettings } from '#renderer/features/printing/SlipSettings.tsx'
import { RetentionSettings } from '#renderer/features/privacy/RetentionSettings.tsx'
import { SendingSettings } from '#renderer/features/sending/SendingSettings.tsx'
import { AboutSettings } from '#renderer/features/settings/AboutSettings.tsx'
import { MeSettings } from '#renderer/features/settings/MeSettings.tsx'
import { idOfTopic, isSettingsPart, type SettingsPart, settingsParts } from '#renderer/features/settings/parts.ts'
import { SampleSettings } from '#renderer/features/settings/SampleSettings.tsx'
import { SettingsFrame } from '#renderer/features/settings/SettingsFrame.tsx'
import { ShopSettings } from '#renderer/features/settings/ShopSettings.tsx'
import { StaffSettings } from '#renderer/features/staff/StaffSettings.tsx'
import { FollowUpRules } from '#renderer/features/tasks/FollowUpRules.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { settingsRights } from './settings-rights.ts'

export function SettingsPage() {
  const [location, navigate] = useLocation()
  const { t } = useTranslation('settings')
  const { sample, rights } = useShop()
  const given = useHistoryState<{ readonly audit?: AuditChosen } | null>()
  const named = location.slice(`${paths.settings}/`.length)
  const may = (each: SettingsPart) => settingsRights[each] === undefined || rights.includes(settingsRights[each])
  const part: SettingsPart = isSettingsPart(named) ? named : may('shop') ? 'shop' : 'me'
  const missing = may(part) ? null : (settingsRights[part] ?? null)
  const open = missing === null ? part : null
  const hidden: SettingsPart[] = settingsParts.map((each) => each.part).filter((each) => !may(each))
  if (sample.clients + sample.visits === 0 && part !== 'sample') hidden.push('sample')
  const mayAccess = may('access')
  const onAccess = () => navigate(pathTo('settingsPart', { part: 'access' }))
  return (
    <SettingsFrame part={part} onOpen={(each) => navigate(pathTo('settingsPart', { part: each }))} hidden={hidden}>
      {missing !== null && <NoRight right={missing} />}
      {open === 'shop' && <ShopSettings preset={(venue) => <PresetParts venue={venue} />} />}
      {open === 'calendar' && <CalendarSettings title={t('part.calendar.name')} />}
      {open === 'nameDays' && (
        <NameDaySettings title={t('part.nameDays.name')} onClient={(id) => navigate(pathTo('client', { id }))} />
      )}
      {open === 'items' && <CatalogueSettings />}
      {open === 'facts' && <LabelSettings title={t('part.facts.name')} />}
      {open === 'slips' && (
        <SlipSettings
          title={t('part.slips.name')}
          ids={{ printer: idOfTopic('receiptPrinter'), roll: idOfTopic('roll'), thanks: idOfTopic('slipThanks') }}
        />
      )}
      {open === 'staff' && <StaffSettings title={t('part.staff.name')} onAccess={mayAccess ? onAccess : null} />}
      {open === 'reminders' && (
        <Part title={t('part.reminders.name')}>
          <AwayRules id={idOfTopic('awayRules')} />
          <FollowUpRules id={idOfTopic('followUps')} />
        </Part>
      )}
      {open === 'fields' && <FieldSettings title={t('part.fields.name')} />}
      {open === 'messages' && <MessageSettings title={t('part.messages.name')} />}
      {open === 'contactRules' && <ContactRules title={t('part.contactRules.name')} />}
      {open === 'consent' && <ConsentWords title={t('part.consent.name')} />}
      {open === 'notContacted' && (
        <NotContacted title={t('part.notContacted.name')} onOpenClient={(id) => navigate(pathTo('client', { id }))} />
      )}
      {open === 'sending' && <SendingSettings onMessages={() => navigate(paths.messages)} />}
      {open === 'backup' && (
        <BackupSettings
          title={t('part.backup.name')}
          ids={{ backupNow: idOfTopic('backupNow'), secondPlace: idOfTopic('secondPlace'), restore: idOfTopic('restore') }}
        />
      )}
      {open === 'import' && (
        <ImportClients onClients={() => navigate(paths.clients)} onClient={(id) => navigate(pathTo('client', { id }))} />
      )}
      {open === 'export' && (
        <ExportSettings
          title={t('part.export.name')}
          ids={{
            clients: idOfTopic('exportClients'),
            visits: idOfTopic('exportVisits'),
            everything: idOfTopic('exportEverything'),
          }}
        />
      )}
      {open === 'privacy' && (
        <RetentionSettings title={t('part.privacy.name')} onOpenClient={(id) => navigate(pathTo('client', { id }))} />
      )}
      {open === 'sample' && <SampleSettings onImport={() => navigate(paths.imports)} onTill={() => navigate(paths.till)} />}
      {open === 'access' && (
        <AccessSettings title={t('part.access.name')} onStaff={() => navigate(pathTo('settingsPart', { part: 'staff' }))} />
      )}
      {open === 'audit' && (
        <Audit
          title={t('part.audit.name')}
          ids={{ list: idOfTopic('auditList'), check: idOfTopic('auditCheck') }}
          first={given?.audit ?? null}
          onOpenClient={(id) => navigate(pathTo('client', { id }))}
        />
      )}
      {open === 'me' && (
        <MeSettings
          pin={<OwnPin id={idOfTopic('myPin')} />}
          language={<LanguageChoice />}
          appearance={<AppearanceChoice />}
          textSize={<TextSizeChoice />}
        />
      )}
      {open === 'about' && <AboutSettings />}
    </SettingsFrame>
  )
}
