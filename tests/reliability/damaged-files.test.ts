import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDatabase } from '#electron/backend/db/open.ts'
import { aFolder, bytesOf, foundShop, logVisit, openShop, optionsFor, remove } from '#electron/backend/db/test-shop.ts'
import { type Proof, prove } from './program.ts'

const VISITS = 60
const FILES = ['regulars.db', 'regulars.db-wal', 'regulars.mark.json'] as const

type Draw = Proof['draw']

/** What can happen to a file; each gives what was done, for the message of a failure. */
const DAMAGES: Readonly<Record<string, (path: string, draw: Draw) => void>> = {
  gone: (path) => rmSync(path),
  'of no bytes': (path) => truncateSync(path, 0),
  'cut short': (path, draw) => truncateSync(path, draw(sizeOf(path) + 1)),
  'cut at a page': (path, draw) => truncateSync(path, draw(Math.floor(sizeOf(path) / 4096) + 1) * 4096),
  'one bit flipped': (path, draw) => change(path, draw(sizeOf(path)), [1 << draw(8)]),
  'a page of zeros': (path, draw) => overwrite(path, draw(Math.ceil(sizeOf(path) / 4096)) * 4096, Buffer.alloc(4096)),
  'a page of noise': (path, draw) => {
    const noise = Buffer.from(Array.from({ length: 4096 }, () => draw(256)))
    overwrite(path, draw(Math.ceil(sizeOf(path) / 4096)) * 4096, noise)
  },
  'its first hundred bytes changed': (path, draw) =>
    change(path, draw(Math.min(100, sizeOf(path))), [1 + draw(255), 1 + draw(255)]),
  'something else': (path, draw) => writeFileSync(path, 'x'.repeat(1 + draw(9_000))),
}

/**
 * A shop closed in order and a killed one, each with one of its files damaged in one way, opened as the program opens it. It is refused and left byte for
 * byte as it was, or everything is there: never a crash, never an empty shop, never fewer visits than the mark beside the file knows. (What came after
 * the mark is in the log alone; a damaged end of a log looks like a write that the power cut off.)
 */
prove('damaged files', 4, (proof) => {
  const closed = aFolder()
  const killed = aFolder()
  const found = { refused: 0, 'opened whole': 0, 'written into': 0, 'fewer visits': 0, empty: 0 }
  const bad: string[] = []
  try {
    foundShop(closed).close()
    log(closed)
    remove(killed)
    const running = openShop(closed)
    logVisit(running.connection)
    const copy = aFolder(closed)
    running.close()
    const states = { closed, killed: copy }
    const tries = proof.size(400, 10_000)
    for (let at = 0; at < tries; at += 1) {
      const state = proof.draw(2) === 0 ? 'closed' : 'killed'
      const dataDir = aFolder(states[state])
      const file = FILES[proof.draw(FILES.length)] ?? FILES[0]
      const [what, damage] = Object.entries(DAMAGES)[proof.draw(Object.keys(DAMAGES).length)] ?? []
      const path = join(dataDir, file)
      if (damage && existsSync(path) && sizeOf(path) > 0) {
        damage(path, proof.draw)
        const outcome = openAndLook(dataDir)
        found[outcome] += 1
        if (outcome !== 'refused' && outcome !== 'opened whole') bad.push(`${state}, ${file} ${what}: ${outcome}`)
      }
      remove(dataDir)
    }
    remove(copy)
  } finally {
    remove(closed)
  }
  proof.tell({ ...found })
  expect(bad).toEqual([])
  expect(found.refused).toBeGreaterThan(100)
})

function log(dataDir: string): void {
  const shop = openShop(dataDir)
  for (let visit = 0; visit < VISITS; visit += 1) logVisit(shop.connection, 1 + (visit % 40))
  shop.close()
}

function openAndLook(dataDir: string): 'refused' | 'opened whole' | 'written into' | 'fewer visits' | 'empty' {
  const before = bytesOf(dataDir)
  const opened = openDatabase(optionsFor(dataDir))
  try {
    if (!opened.ok) return JSON.stringify(bytesOf(dataDir)) === JSON.stringify(before) ? 'refused' : 'written into'
    if (opened.connection === null) return 'empty'
    const there = opened.connection.sqlite.prepare('SELECT count(*) FROM visits').pluck().get()
    return Number(there) >= VISITS ? 'opened whole' : 'fewer visits'
  } finally {
    if (opened.ok) opened.connection?.close()
    opened.lock?.release()
  }
}

const sizeOf = (path: string) => readFileSync(path).length

function overwrite(path: string, at: number, bytes: Buffer): void {
  const content = readFileSync(path)
  bytes.copy(content, at)
  writeFileSync(path, content)
}

/** Each of the bytes from `at` on gets another value. */
function change(path: string, at: number, by: readonly number[]): void {
  const content = readFileSync(path)
  for (const [offset, bits] of by.entries()) {
    if (at + offset < content.length) content[at + offset] = (content[at + offset] ?? 0) ^ bits
  }
  writeFileSync(path, content)
}
