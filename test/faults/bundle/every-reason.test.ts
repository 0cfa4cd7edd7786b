import { expect, test } from 'vitest'
import { refusalReasons } from '../../../shared/bundle/refusal.ts'
import { hostileCertificates } from './hostile-certificates.ts'
import { hostileChains } from './hostile-chain.ts'
import { hostileJson, hostileSigners } from './hostile-content.ts'
import { hostileReferences } from './hostile-references.ts'
import { hostileManifests, hostileSignatures } from './hostile-signature.ts'
import { hostileValues } from './hostile-values.ts'
import { hostilePaths, hostileZips } from './hostile-zip.ts'

test('every reason to refuse a bundle has a hostile file that is refused for it', () => {
  const files: Readonly<Record<string, { readonly reason: string }>>[] = [
    hostilePaths,
    hostileZips,
    hostileJson,
    hostileReferences,
    hostileSigners,
    hostileCertificates,
    hostileSignatures,
    hostileValues,
    hostileManifests,
    hostileChains,
  ]
  const met = new Set(files.flatMap((each) => Object.values(each).map(({ reason }) => reason)))
  expect(refusalReasons.filter((reason) => !met.has(reason))).toEqual([])
})
