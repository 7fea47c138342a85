import { constants, crc32, deflateRawSync } from 'node:zlib'

/** How far an archive has been written: all that is needed to go on. The large file is the last one and is packed piece by piece. */
export interface ZipState {
  /** Bytes written so far. */
  readonly offset: number
  readonly entries: readonly ZipEntry[]
  /** The file that is being packed. */
  readonly open: ZipEntry | null
}

type ZipEntry = {
  readonly name: string
  readonly at: number
  readonly crc: number
  readonly size: number
  readonly packed: number
}

export const EMPTY_ZIP: ZipState = { offset: 0, entries: [], open: null }

/** Its sizes follow after the contents; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
const VERSION = 20
/** 1 January 1980: no file tells when it was made. */
const DATE = 0x21

/** Begins a file; those before it must be ended. */
export function beginFile(state: ZipState, name: string): { state: ZipState; bytes: Buffer } {
  const label = Buffer.from(name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(DATE, 12)
  header.writeUInt16LE(label.length, 26)
  const bytes = Buffer.concat([header, label])
  const open = { name, at: state.offset, crc: 0, size: 0, packed: 0 }
  return { state: { ...state, offset: state.offset + bytes.length, open }, bytes }
}

/** The next piece of the file: pieces end on whole bytes and look back on nothing, so that they can be packed one at a time. */
export function packPiece(state: ZipState, text: string): { state: ZipState; bytes: Buffer } {
  const plain = Buffer.from(text)
  const bytes = plain.length === 0 ? plain : deflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH })
  return { state: grown(state, plain, bytes), bytes }
}

export function endFile(state: ZipState): { state: ZipState; bytes: Buffer } {
  // An empty last block.
  const last = Buffer.from([0x03, 0x00])
  const ended = grown(state, Buffer.alloc(0), last)
  const entry = openOf(ended)
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(0x08074b50, 0)
  sizes.writeUInt32LE(entry.crc, 4)
  sizes.writeUInt32LE(entry.packed, 8)
  sizes.writeUInt32LE(entry.size, 12)
  return {
    state: { offset: ended.offset + sizes.length, entries: [...ended.entries, entry], open: null },
    bytes: Buffer.concat([last, sizes]),
  }
}

/** The directory at the end of the archive. */
export function endZip({ offset, entries }: ZipState): Buffer {
  const rows = entries.map(directoryRow)
  const size = rows.reduce((sum, row) => sum + row.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...rows, end])
}

function directoryRow({ name, at, crc, size, packed }: ZipEntry): Buffer {
  const label = Buffer.from(name)
  const row = Buffer.alloc(46)
  row.writeUInt32LE(0x02014b50, 0)
  row.writeUInt16LE(VERSION, 4)
  row.writeUInt16LE(VERSION, 6)
  row.writeUInt16LE(FLAGS, 8)
  row.writeUInt16LE(DEFLATED, 10)
  row.writeUInt16LE(DATE, 14)
  row.writeUInt32LE(crc, 16)
  row.writeUInt32LE(packed, 20)
  row.writeUInt32LE(size, 24)
  row.writeUInt16LE(label.length, 28)
  row.writeUInt32LE(at, 42)
  return Buffer.concat([row, label])
}

function grown(state: ZipState, plain: Buffer, packed: Buffer): ZipState {
  const open = openOf(state)
  return {
    ...state,
    offset: state.offset + packed.length,
    open: { ...open, crc: crc32(plain, open.crc), size: open.size + plain.length, packed: open.packed + packed.length },
  }
}

function openOf({ open }: ZipState): ZipEntry {
  if (open === null) throw new Error('no file of the archive has been begun')
  return open
}
