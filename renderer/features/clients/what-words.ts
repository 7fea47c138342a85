import { useTranslation } from 'react-i18next'

/** What was taken on a visit, the number kept with its item; a visit entered as a bare sum says so. */
export function useWhatWords(): (what: string) => string {
  const { t } = useTranslation('till')
  return (what) => (what === '' ? t('bareAmount') : what.replaceAll(' × ', '\u00a0×\u00a0'))
}
