import type { X509Certificate } from 'node:crypto'
import { Certificate, type AlgorithmIdentifier, type Extension } from 'pkijs'
import { demand } from '../../shared/bundle/refusal.ts'
import { extensionsOf, oid } from '../keys/certificate.ts'

/**
 * A certificate is taken only in the form that this program issues: a P-256 key, signed with ECDSA and SHA-256, and exactly the
 * extensions of a council's authority (`issuer` null) or of a person, so that nothing else can be read into its uses.
 */
export const checkCertificateForm = (
  certificate: X509Certificate,
  issuer: X509Certificate | null,
  at: string,
): void => {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
  demand(asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1', 'signature-algorithm', at)
  const { signature, signatureAlgorithm, extensions = [] } = Certificate.fromBER(Uint8Array.from(certificate.raw))
  demand([signature, signatureAlgorithm].every(isEcdsaWithSha256), 'signature-algorithm', at)
  const expected = extensionsOf(certificate.publicKey, issuer)
  demand(extensions.map(der).join() === expected.map(der).join(), 'certificate-usage', at)
}

const isEcdsaWithSha256 = ({ algorithmId }: AlgorithmIdentifier): boolean => algorithmId === oid.ecdsaWithSha256

const der = (extension: Extension): string => Buffer.from(extension.toSchema().toBER(false)).toString('hex')
