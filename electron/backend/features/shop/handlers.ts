import { isZone } from '#electron/backend/clock.ts'
import type { HandlersOf } from '#electron/backend/context.ts'
import { forgetPairs } from '#electron/backend/db/forget-pairs.ts'
import { removeClientsWhole } from '#electron/backend/db/remove-clients.ts'
import { removeSampleGifts } from '#electron/backend/db/remove-sample-gifts.ts'
import { removeSamplePassTypes } from '#electron/backend/db/remove-sample-passes.ts'
import { AppError } from '#shared/contract/errors.ts'
import { sortKey } from '#shared/domain/search/sort-key.ts'
import { allForSorting, dropPhoto, sampleClientIds, storePhoto, writeSortKey } from '../clients/index.ts'
import {
  fileFacts,
  findLogo,
  readDays,
  readShop,
  removeSampleStaff,
  sampleCounts,
  setLogo,
  updateEmployee,
  updateShop,
} from './repository.ts'

/** All but what draws on every other feature: what a kind of venue starts with is in `start`. */
export const shopHandlers: Omit<HandlersOf<'shop'>, 'presetMissing' | 'addPreset'> = {
  update({ db, audit }, { opId: _, version, ...fields }) {
    const before = readShop(db)
    if (!isZone(fields.zone)) throw new AppError('INPUT', { fields: [{ path: 'zone', problem: 'not-understood' }] })
    if (!updateShop(db, version, fields)) throw new AppError('CONFLICT', { current: before })
    if (fields.language !== before.language) {
      for (const { id, name, nickname } of allForSorting(db)) writeSortKey(db, id, sortKey(nickname || name, fields.language))
    }
    audit('shop', null, { before, after: fields })
    return { version: version + 1 }
  },

  setLogo(context, { photoFile }) {
    const { db, audit } = context
    const before = findLogo(db)
    const logo = photoFile === null ? null : storePhoto(context, photoFile)
    setLogo(db, logo)
    dropPhoto(db, before)
    audit('shop', null, { logo: logo !== null })
    return { logo }
  },

  removeSample({ db, audit }) {
    const counts = sampleCounts(db)
    removeClientsWhole(db, sampleClientIds(db))
    removeSampleGifts(db)
    removeSamplePassTypes(db)
    removeSampleStaff(db)
    forgetPairs(db)
    audit('shop', null, { sampleRemoved: counts })
    return counts
  },

  updateMe({ db, me, audit }, { name, language }) {
    updateEmployee(db, me.id, { name, language })
    audit('employee', me.id, { before: { name: me.name, language: me.language }, after: { name, language } })
    return {}
  },

  about({ db, program }) {
    return { version: program.version, dataDir: program.folder.path, ...fileFacts(db) }
  },

  days: ({ db }, { from, until }) => readDays(db, from, until),
}
