import type { RefusalReason } from '../../../shared/bundle/refusal.ts'
import { rawZip, type RawEntry, type RawZip } from './raw-zip.ts'

/** A hostile bundle: made from the entries of a good one, with the reason it must be refused for. */
export interface HostileZip {
  readonly reason: RefusalReason
  readonly make: (good: readonly RawEntry[]) => Buffer
}

const extra = (name: string | Buffer, more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  data: Buffer.from('x'),
  ...more,
})

const adding = (name: string | Buffer, reason: RefusalReason, more: Partial<RawEntry> = {}): HostileZip => ({
  reason,
  make: (good) => rawZip({ entries: [...good, extra(name, more)] }),
})

/** The second entry (bundle.json) tells a lie. */
const lying = (reason: RefusalReason, lie: Partial<RawEntry>): HostileZip => ({
  reason,
  make: (good) => rawZip({ entries: good.map((entry, index) => (index === 1 ? { ...entry, ...lie } : entry)) }),
})

const whole = (reason: RefusalReason, change: (good: readonly RawEntry[]) => Partial<RawZip>): HostileZip => ({
  reason,
  make: (good) => rawZip({ entries: good, ...change(good) }),
})

const bytes = (reason: RefusalReason, change: (good: Buffer) => Buffer): HostileZip => ({
  reason,
  make: (good) => change(rawZip({ entries: good })),
})

export const hostilePaths: Record<string, HostileZip> = {
  parentFolder: adding('dossiers/../../outside.json', 'name-traversal'),
  currentFolder: adding('./bundle2.json', 'name-traversal'),
  absolutePath: adding('/etc/cron.d/x', 'name-absolute'),
  backslash: adding('dossiers\\x.json', 'name-backslash'),
  driveLetter: adding('c:x.json', 'name-drive'),
  nulInName: adding('dossiers/a\u0000.json', 'name-control'),
  rightToLeftOverride: adding('papers/\u202efdp.exe', 'name-direction', { flags: 0x800 }),
  reservedWord: adding('papers/con.pdf', 'name-reserved'),
  reservedWordWithoutEnding: adding('evidence/nul', 'name-reserved'),
  trailingDot: adding('papers/a.pdf.', 'name-trailing'),
  trailingSpace: adding('papers/a.pdf ', 'name-trailing'),
  decomposedTwin: adding('papers/bie\u0302n-ba\u0309n.pdf', 'name-not-ascii', { flags: 0x800 }),
  caseTwin: adding('Bundle.json', 'name-case'),
  fileAsFolder: adding('bundle.json/x', 'name-outside-layout'),
  codePage437Name: adding(
    Buffer.from([0x70, 0x61, 0x70, 0x65, 0x72, 0x73, 0x2f, 0x82, 0x2e, 0x70, 0x64, 0x66]),
    'name-not-ascii',
  ),
  veryLongName: adding(`papers/${'a'.repeat(300)}.pdf`, 'name-too-long'),
  outsideLayout: adding('readme.html', 'name-outside-layout'),
  unicodePathExtra: adding('papers/a.pdf', 'zip-extra-field', {
    extra: Buffer.concat([Buffer.from([0x75, 0x70, 6, 0, 1]), Buffer.alloc(4), Buffer.from('b')]),
  }),
}

export const hostileZips: Record<string, HostileZip> = {
  duplicateEntry: whole('name-twice', (good) => ({ entries: [...good, ...good.slice(1, 2)] })),
  localNameDiffers: lying('zip-headers-differ', { local: { name: 'BUNDLE.json' } }),
  localMethodDiffers: lying('zip-headers-differ', { local: { method: 8 } }),
  localSizeDiffers: lying('zip-headers-differ', { local: { size: 1 } }),
  localCrcDiffers: lying('zip-headers-differ', { local: { crc: 1 } }),
  hiddenLocalEntry: whole('zip-layout', (good) => ({
    entries: good.flatMap((entry, index) => (index === 2 ? [extra('hidden.json', { hidden: true }), entry] : [entry])),
  })),
  bytesBefore: whole('zip-layout', () => ({ before: Buffer.from('MZ program') })),
  bytesAfter: whole('zip-trailing-bytes', () => ({ after: Buffer.from('more') })),
  archiveComment: whole('zip-comment', () => ({ comment: 'hello' })),
  entryComment: lying('zip-comment', { comment: 'hello' }),
  twoEndRecords: whole('zip-two-ends', () => ({ secondEnd: true })),
  gapBeforeTheEnd: bytes('zip-layout', (good) =>
    Buffer.concat([good.subarray(0, -22), Buffer.alloc(9), good.subarray(-22)]),
  ),
  /** A program or a paper with the bundle behind it: what one tool runs or shows, another verifies (CVE-2017-13156). */
  paperBefore: whole('zip-layout', () => ({ before: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n') })),
  programBefore: bytes('zip-layout', (good) => Buffer.concat([Buffer.from('dex\n035\0'), good])),
  gapBetweenEntries: whole('zip-layout', () => ({ gapBefore: { index: 3, bytes: Buffer.alloc(10) } })),
  overlappingEntries: whole('zip-headers-differ', (good) => ({
    entries: good.map((entry, index) => (index === 3 ? { ...entry, offset: 0 } : entry)),
  })),
  overlapBomb: whole('name-twice', (good) => ({
    entries: [...good, ...Array.from({ length: 50 }, () => ({ ...(good[0] ?? extra('x')), offset: 0, hidden: false }))],
  })),
  overlapBombOfManyNames: whole('zip-headers-differ', (good) => ({
    entries: [...good, ...Array.from({ length: 50 }, (_, index) => ({ ...extra(`papers/${index}.pdf`), offset: 0 }))],
  })),
  duplicateWithOtherContent: whole('name-twice', (good) => ({ entries: [...good, extra('bundle.json')] })),
  deflateBomb: adding('papers/bomb.pdf', 'zip-method', { deflate: true, data: Buffer.alloc(20_000_000) }),
  lyingSizeLarger: lying('zip-layout', { size: 5_000 }),
  lyingSizeSmaller: lying('zip-layout', { size: 3 }),
  compressedSizeDiffers: lying('zip-size', { deflate: true, method: 0 }),
  hugeSize: lying('zip-zip64', { size: 0xffffffff }),
  hugeOffset: lying('zip-zip64', { offset: 0xffffffff }),
  offsetBehindTheEnd: lying('zip-truncated', { offset: 0xfffffffe }),
  hugeDirectory: bytes('zip-too-large', (good) =>
    Buffer.concat([good.subarray(0, -10), Buffer.from([0, 0, 0, 5]), good.subarray(-6)]),
  ),
  wrongCrc: lying('zip-crc', { crc: 12_345 }),
  encrypted: lying('zip-encrypted', { flags: 1 }),
  stronglyEncrypted: lying('zip-encrypted', { flags: 0x40 }),
  bzip2: lying('zip-method', { method: 12 }),
  lzma: lying('zip-method', { method: 14 }),
  dataDescriptor: lying('zip-descriptor', { descriptor: true }),
  utf8Flag: lying('zip-flags', { flags: 0x800 }),
  timestampExtra: lying('zip-extra-field', { extra: Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]) }),
  symbolicLink: lying('zip-special-file', { externalAttributes: 0o120777 * 65_536 }),
  device: lying('zip-special-file', { externalAttributes: 0o060644 * 65_536 }),
  directoryEntry: adding('papers/', 'zip-directory'),
  directoryAttribute: lying('zip-directory', { externalAttributes: 0o100644 * 65_536 + 0x10 }),
  executable: lying('zip-not-canonical', { externalAttributes: 0o100755 * 65_536 }),
  mimetypeNotFirst: whole('mimetype', (good) => ({ entries: [...good.slice(1), ...good.slice(0, 1)] })),
  otherOrder: whole('zip-order', (good) => ({
    entries: good.map((_, index) => good[index === 1 ? 2 : index === 2 ? 1 : index] ?? extra('x')),
  })),
  countTooSmall: whole('zip-counts', (good) => ({ count: good.length - 1 })),
  countTooLarge: whole('zip-counts', (good) => ({ count: good.length + 1 })),
  countWrapped: whole('zip-zip64', () => ({ count: 0xffff })),
  countWrappedRound: whole('zip-counts', (good) => ({
    entries: [
      ...good,
      ...Array.from({ length: 65_536 }, (_, index) => ({ ...extra(`papers/${index}.pdf`), data: Buffer.alloc(0) })),
    ],
    count: good.length,
  })),
  tooManyEntries: whole('zip-too-many-entries', (good) => ({
    entries: [
      ...good,
      ...Array.from({ length: 20_001 }, (_, index) => ({ ...extra(`papers/${index}.pdf`), data: Buffer.alloc(0) })),
    ],
  })),
  multiDisk: bytes('zip-multi-disk', (good) =>
    Buffer.concat([good.subarray(0, -18), Buffer.from([1, 0]), good.subarray(-16)]),
  ),
  truncatedInTheMiddle: bytes('zip-truncated', (good) => good.subarray(0, Math.floor(good.length / 2))),
  notAZip: bytes('zip-not-a-zip', () => Buffer.alloc(4_000, 'PDF ')),
  emptyFile: bytes('zip-truncated', () => Buffer.alloc(0)),
}
