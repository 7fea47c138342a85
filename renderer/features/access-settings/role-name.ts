import { useTranslation } from 'react-i18next'
import type { Member, ShownRole } from '#shared/contract/access.ts'

/** "administrator", "employee", or the number of a role of the shop's own. */
export const keyOf = ({ preset, id }: Pick<ShownRole, 'preset' | 'id'>): string => preset ?? String(id)

export const keyOfMember = ({ role, roleId }: Pick<Member, 'role' | 'roleId'>): string =>
  roleId === null ? role : String(roleId)

/** A preset role is called in the words of the reader, one of the shop's own by its name. */
export function useRoleName(): (role: Pick<ShownRole, 'preset' | 'name'>) => string {
  const { t } = useTranslation('access')
  return ({ preset, name }) => (preset === null ? name : t(`role.${preset}`))
}
