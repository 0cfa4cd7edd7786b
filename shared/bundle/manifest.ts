/** The ASiC manifest (ETSI EN 319 162-1): which file has which digest. Text only; the reader's parser is in electron/bundle. */
export const manifestNamespaces = {
  asic: 'http://uri.etsi.org/02918/v1.2.1#',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
} as const
export const sha256Algorithm = 'http://www.w3.org/2001/04/xmlenc#sha256'

export interface ManifestReference {
  readonly name: string
  /** Base64 of the SHA-256 digest. */
  readonly digest: string
}

const types: Record<string, string> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  p7s: 'application/pkcs7-signature',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
}

const typeOf = (name: string): string => types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain'

/** The one form a manifest of ours may have: a reference a line, in the order given, UTF-8, LF. Names are plain ASCII. */
export const manifestText = (signatureName: string, references: readonly ManifestReference[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<asic:ASiCManifest xmlns:asic="${manifestNamespaces.asic}" xmlns:ds="${manifestNamespaces.ds}">`,
    `<asic:SigReference URI="${signatureName}" MimeType="application/pkcs7-signature"/>`,
    ...references.map(
      ({ name, digest }) =>
        `<asic:DataObjectReference URI="${name}" MimeType="${typeOf(name)}"${name === 'bundle.json' ? ' Rootfile="true"' : ''}>` +
        `<ds:DigestMethod Algorithm="${sha256Algorithm}"/><ds:DigestValue>${digest}</ds:DigestValue></asic:DataObjectReference>`,
    ),
    '</asic:ASiCManifest>',
    '',
  ].join('\n')

/** `SHA256SUMS` as `sha256sum -c` reads it, sorted by name's bytes. */
export const sumsText = (files: readonly { readonly name: string; readonly sha256: string }[]): string =>
  files
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('')
