import { SaxesParser, type SaxesTagNS } from 'saxes'
import { manifestNamespaces, sha256Algorithm, type ManifestReference } from '../../shared/bundle/manifest.ts'
import { demand, Refusal } from '../../shared/bundle/refusal.ts'
import { strictText } from './json-entry.ts'

const manifestLimit = 16 * 1024 * 1024

export interface Manifest {
  readonly signature: string
  readonly references: readonly ManifestReference[]
}

const paths: Record<string, string> = {
  ASiCManifest: manifestNamespaces.asic,
  'ASiCManifest/SigReference': manifestNamespaces.asic,
  'ASiCManifest/DataObjectReference': manifestNamespaces.asic,
  'ASiCManifest/DataObjectReference/DigestMethod': manifestNamespaces.ds,
  'ASiCManifest/DataObjectReference/DigestValue': manifestNamespaces.ds,
}

/** Parses a manifest strictly: no DTD, no processing instruction, no element but the five, each file once, SHA-256 only. */
export const readManifest = (bytes: Uint8Array, at: string): Manifest => {
  demand(bytes.length <= manifestLimit, 'manifest-syntax', at)
  const text = strictText(bytes, at)
  const parser = new SaxesParser({ xmlns: true })
  const open: string[] = []
  const signatures: string[] = []
  const references: { name: string; digest: string }[] = []
  parser.on('doctype', () => demand(false, 'manifest-doctype', at))
  parser.on('processinginstruction', () => demand(false, 'manifest-element', at))
  parser.on('error', () => demand(false, 'manifest-syntax', at))
  parser.on('opentag', (tag) => {
    open.push(tag.local)
    const path = open.join('/')
    demand(Object.hasOwn(paths, path) && paths[path] === tag.uri, 'manifest-element', `${at} ${path}`)
    if (tag.local === 'SigReference') signatures.push(attribute(tag, 'URI'))
    if (tag.local === 'DataObjectReference') references.push({ name: attribute(tag, 'URI'), digest: '' })
    if (tag.local === 'DigestMethod') demand(attribute(tag, 'Algorithm') === sha256Algorithm, 'signature-algorithm', at)
  })
  parser.on('text', (found) => {
    const last = references.at(-1)
    if (open.at(-1) === 'DigestValue' && last !== undefined) last.digest += found
    else demand(found.trim() === '', 'manifest-element', at)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return checked(signatures, references, at)
}

const attribute = (tag: SaxesTagNS, name: string): string => tag.attributes[name]?.value ?? ''

const checked = (signatures: readonly string[], references: readonly ManifestReference[], at: string): Manifest => {
  const [signature] = signatures
  demand(signature !== undefined && signatures.length === 1, 'manifest-element', `${at} SigReference`)
  for (const { name, digest } of references) {
    const bytes = Buffer.from(digest, 'base64')
    demand(bytes.length === 32 && bytes.toString('base64') === digest, 'manifest-digest', `${at} ${name}`)
  }
  const names = new Set(references.map(({ name }) => name))
  if (names.size !== references.length) throw new Refusal('manifest-twice', at)
  return { signature, references }
}
