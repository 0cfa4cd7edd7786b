import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { BitString } from 'asn1js'
import { AlgorithmIdentifier, CertificationRequest, PublicKeyInfo } from 'pkijs'
import { Fault } from '../../shared/fault.ts'
import { distinguishedName, oid, type CertificateSubject } from './certificate.ts'

const begin = '-----BEGIN CERTIFICATE REQUEST-----'
const end = '-----END CERTIFICATE REQUEST-----'

/** A PKCS#10 request in PEM, which stock tools can read: who asks, the public key, proof of holding the private one. */
export const certificateRequest = (
  subject: CertificateSubject,
  keys: { publicKey: KeyObject; privateKey: KeyObject },
): string => {
  const request = new CertificationRequest()
  request.version = 0
  request.subject = distinguishedName(subject)
  request.subjectPublicKeyInfo = PublicKeyInfo.fromBER(
    Uint8Array.from(keys.publicKey.export({ type: 'spki', format: 'der' })),
  )
  request.attributes = []
  request.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })
  const signed = Buffer.from(new Uint8Array(request.toSchema(true).valueBlock.value[0]?.toBER(false) ?? []))
  request.tbsView = signed
  request.signatureValue = new BitString({ valueHex: Uint8Array.from(sign('sha256', signed, keys.privateKey)) })
  const base64 = Buffer.from(request.toSchema(true).toBER(false)).toString('base64')
  return [begin, ...(base64.match(/.{1,64}/g) ?? []), end, ''].join('\n')
}

/** The public key that a request asks a certificate for, its proof checked. Fault `request-refused`. */
export const requestedKey = (pem: string): KeyObject => {
  const body = pem.trim().startsWith(begin) ? pem.trim().slice(begin.length, -end.length) : ''
  try {
    const request = CertificationRequest.fromBER(Uint8Array.from(Buffer.from(body, 'base64')))
    const key = createPublicKey({
      key: Buffer.from(request.subjectPublicKeyInfo.toSchema().toBER(false)),
      format: 'der',
      type: 'spki',
    })
    const proof = Buffer.from(request.signatureValue.valueBlock.valueHexView)
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1' && verify('sha256', request.tbsView, key, proof))
      return key
  } catch (error) {
    throw new Fault('request-refused', { problem: 'not-a-request' }, { cause: error })
  }
  throw new Fault('request-refused', { problem: 'no-proof' })
}
