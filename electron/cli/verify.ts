import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fingerprintGroups } from '../keys/certificate.ts'
import type { BundleWarning } from '../../shared/bundle/warning.ts'
import { verifyBundle, type Verdict } from '../bundle/verify-bundle.ts'
import { Fault } from '../../shared/fault.ts'
import type { Difference } from '../../shared/bundle/recompute.ts'

/** What `verify` and `recompute` print: the verdict, then who signed, then what is inside. */
export interface VerdictDocument {
  readonly verdict: Verdict['kind']
  readonly reason: string | null
  readonly at: string | null
  readonly signer: { readonly name: string; readonly role: string; readonly signedAt: string } | null
  readonly council: { readonly id: string; readonly name: string; readonly authority: string } | null
  readonly bundle: {
    readonly kind: string
    readonly sequence: number
    readonly dossiers: number
    readonly sheets: number
    readonly results: number
  } | null
  readonly recomputed: 'identical' | 'differs' | null
  readonly differences: readonly Difference[]
  readonly warnings: readonly BundleWarning[]
}

const givenAuthority = async (file: string | undefined): Promise<X509Certificate | null> => {
  if (file === undefined) return null
  try {
    return new X509Certificate(await readFile(file))
  } catch (error) {
    throw new Fault('certificate-refused', { problem: 'not-a-certificate', file }, { cause: error })
  }
}

/** Verifies a bundle. Fault `file-unreadable` where there is no such file. */
export const verify = async (file: string, ca: string | undefined): Promise<VerdictDocument> => {
  const given = await givenAuthority(ca)
  const verdict = await verifyBundle(file, { pins: [], given, seen: [], now: new Date() }).catch(unreadable)
  if (verdict.kind === 'not-intact')
    return { ...nothing, verdict: verdict.kind, reason: verdict.reason, at: verdict.at }
  const { contents, authority, differences, warnings } = verdict
  const { head, council, signer, signature } = contents
  return {
    verdict: verdict.kind,
    reason: null,
    at: null,
    signer: { name: signer.name, role: signer.role, signedAt: signature.signedAt.toISOString() },
    council: { id: head.council, name: council.council.name, authority },
    bundle: {
      kind: head.kind,
      sequence: head.sequence,
      dossiers: contents.dossiers.size,
      sheets: contents.sheets.length,
      results: contents.results.size,
    },
    recomputed: contents.results.size === 0 ? null : differences.length === 0 ? 'identical' : 'differs',
    differences,
    warnings,
  }
}

const nothing = { signer: null, council: null, bundle: null, recomputed: null, differences: [], warnings: [] }

const unreadable = (error: unknown): never => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E'))
    throw new Fault('file-unreadable', { errno: error.code }, { cause: error })
  throw error
}

/** 0 intact and the signer known, 3 intact and unknown, 1 otherwise. */
export const verdictExit = ({ verdict }: VerdictDocument): number =>
  verdict === 'known' ? 0 : verdict === 'unknown-signer' ? 3 : 1

const verdictWords: Record<Verdict['kind'], string> = {
  known: 'NGUYÊN VẸN, đúng khoá của hội đồng / intact, council known',
  'unknown-signer': 'NGUYÊN VẸN, CHƯA BIẾT NGƯỜI KÝ / intact, signer unknown',
  'not-intact': 'KHÔNG NGUYÊN VẸN / not intact',
}

const warningWords: Record<BundleWarning, string> = {
  'signed-in-the-future': 'lúc ký muộn hơn đồng hồ máy này hơn một ngày / signed more than a day ahead of this clock',
  'signer-name-differs':
    'tên trong danh sách khác tên trong chứng thư người ký / a name in the roster differs from the signer’s certificate',
  'judged-otherwise':
    'có phiếu chấm theo quy chế hoặc minh chứng khác bản trong gói / some sheets judged other rules or evidence than these',
  'evidence-left-out': 'không kèm đủ minh chứng, mã SHA-256 vẫn có / not all evidence is in it, the hashes are',
  'external-signatures': 'có chữ ký làm bằng công cụ khác / has signatures made with another tool',
  sample: 'DỮ LIỆU MẪU, không có giá trị / SAMPLE DATA, no value',
}

export const verdictAsText = (document: VerdictDocument): string => {
  const { verdict, reason, at, signer, council, bundle, warnings } = document
  const lines = [verdictWords[verdict]]
  if (reason !== null) lines.push(`Lý do / reason: ${reason} (${at ?? ''})`)
  if (council !== null)
    lines.push(
      `Hội đồng tự xưng / council as named: “${council.name}”`,
      `Vân tay khoá gốc / fingerprint: ${fingerprintGroups(council.authority)}`,
    )
  if (signer !== null) lines.push(`Người ký / signer: “${signer.name}” (${signer.role}), ${signer.signedAt}`)
  if (bundle !== null)
    lines.push(
      `${bundle.kind} số ${bundle.sequence}: ${bundle.dossiers} hồ sơ, ${bundle.sheets} phiếu đã ký, ${bundle.results} kết quả`,
    )
  lines.push(...recomputedLines(document))
  return [...lines, ...warnings.map((warning) => `Lưu ý / note: ${warningWords[warning]}`)].join('\n')
}

const recomputedLines = ({ recomputed, differences }: VerdictDocument): readonly string[] => {
  if (recomputed === null) return []
  if (recomputed === 'identical') return ['Kết quả tính lại trùng khớp / recomputed results are identical']
  return differences.map(
    ({ dossier, member, criterion, field, claimed, computed }) =>
      `KẾT QUẢ TÍNH LẠI KHÁC / differs: ${[dossier, member, criterion, field].filter((part) => part !== null).join(' · ')}: ${claimed} ≠ ${computed}`,
  )
}
