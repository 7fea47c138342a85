import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isOnMountedServer, isOnNetwork, isServerPath } from './folder.ts'

test('a folder on this machine is not on the network, even before it exists', () => {
  expect(isOnNetwork(join(tmpdir(), 'not', 'there', 'yet'))).toBe(false)
})

test.each([
  ['\\\\server\\share\\shop', true],
  ['//server/share/shop', true],
  ['\\\\?\\UNC\\server\\share\\shop', true],
  ['\\\\?\\C:\\Users\\anna\\shop', false],
  ['C:\\Users\\anna\\shop', false],
  ['\\shop', false],
])('Windows: %s is a server path: %s', (path, expected) => {
  expect(isServerPath(path)).toBe(expected)
})

const mounts = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//anna@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by anna)
server:/export on /Volumes/nfs (1) (nfs, nodev)
/dev/disk4s1 on /Volumes/share/usb (exfat, local)
`

test.each([
  ['/Users/anna/shop', false],
  ['/Volumes/share', true],
  ['/Volumes/share/shop', true],
  ['/Volumes/shares', false],
  ['/Volumes/nfs (1)/shop', true],
  ['/Volumes/share/usb/shop', false],
])('macOS: %s is on a mounted server: %s', (path, expected) => {
  expect(isOnMountedServer(path, mounts)).toBe(expected)
})
