import { expect } from 'vitest'
import { aFolder, remove } from '#electron/backend/db/test-shop.ts'
import { type HostProcess, startHost } from '../e2e/host-process.ts'
import { prove } from './program.ts'
import { aShopOf } from './till-program.ts'

/** Started at the same moment, on the same folder. */
const AT_ONCE = 5

/**
 * The built program is started several times at once, on a folder that was left in order or whose owner was killed. One has the shop; each of the others
 * says which process that is, leaves with its own code, and has changed nothing.
 */
prove('second starts', 2, async (proof) => {
  const template = await aShopOf(1)
  const dataDir = aFolder(template)
  const found = { starts: 0, owners: 0, 'told who and left': 0 }
  const bad: string[] = []
  let longest = 0
  try {
    for (const starts = proof.size(20, 100); found.starts < starts; found.starts += AT_ONCE) {
      const began = performance.now()
      const told: string[] = []
      const owners: HostProcess[] = []
      await Promise.all(
        Array.from({ length: AT_ONCE }, () =>
          startHost(dataDir).then(
            (host) => owners.push(host),
            (error: Error) => {
              longest = Math.max(longest, performance.now() - began)
              told.push(error.message)
            },
          ),
        ),
      )
      const [owner] = owners
      if (owners.length !== 1 || owner === undefined) bad.push(`${owners.length} owners`)
      for (const words of told) {
        const who = /^The host left with 3:\n.*is already open: the browser host \(process (\d+)\)/.exec(words)?.[1]
        if (who === undefined || Number(who) !== owner?.pid) bad.push(words)
        else found['told who and left'] += 1
      }
      found.owners += owners.length
      for (const each of owners) {
        if (proof.draw(2) === 0) await each.kill()
        else if ((await each.close()) !== 0) bad.push('the owner did not close in order')
      }
    }
  } finally {
    remove(dataDir)
    remove(template)
  }
  proof.tell({ ...found, wrong: bad.length, 'ms at most from five starts until one left': Math.ceil(longest) })
  expect(bad).toEqual([])
})
