import { Moment } from '../../domain/day.ts'
import { MemberId } from '../../domain/id.ts'
import { Role } from '../../domain/member.ts'
import { Note } from '../../domain/text.ts'
import { z } from '../../zod.ts'
import { command, query } from '../call.ts'

const none = z.object({}).strict()
const nothing = z.null()
/** A PIN or passphrase on its way to main; it is never written, logged or sent back. */
const Secret = z.string().min(1).max(200)

export const PersonKey = z.object({
  member: MemberId,
  name: z.string(),
  role: Role,
  /** Fingerprint of the valid certificate; null: none issued, or revoked. */
  certificate: z.string().nullable(),
  revoked: z.object({ at: Moment, reason: z.string() }).nullable(),
  /** The private key is kept on this machine. */
  here: z.boolean(),
  unlocked: z.boolean(),
})
export type PersonKey = z.output<typeof PersonKey>

const at = ['keys', 'results'] as const

/** Keys of the council and its people. Private keys never cross this boundary. */
export const keyCalls = {
  'keys.read': query(
    ['keys', 'acting', 'council'],
    none,
    z.object({
      authority: z.object({ fingerprint: z.string(), at: Moment, here: z.boolean() }).nullable(),
      /** There is no authority yet, and whoever is at the machine may make it. */
      mayFound: z.boolean(),
      people: z.array(PersonKey),
    }),
  ),
  'keys.proposePassphrase': query([], none, z.object({ passphrase: z.string() })),
  /** A root key (khoá gốc) to be confirmed: its passphrase, shown this once, and its fingerprint. Kept nowhere until then. */
  'keys.proposeAuthority': command([], none, z.object({ passphrase: z.string(), fingerprint: z.string() })),
  /**
   * Gives the council the root key that was shown with this passphrase, which goes into a sealed envelope. Chair or secretary; while
   * the council is being set up and nobody sat down, whoever sets it up.
   */
  'keys.foundAuthority': command(at, z.object({ passphrase: Secret }), nothing),
  /** The acting person's own key; with the authority's passphrase at hand the certificate is issued at once. */
  'keys.makeOwn': command(
    at,
    z.object({ secret: Secret, secretKind: z.enum(['pin', 'passphrase']), authorityPassphrase: Secret.nullable() }),
    z.object({ issued: z.boolean() }),
  ),
  'keys.unlock': command(at, z.object({ secret: Secret }), nothing),
  'keys.lock': command(at, none, nothing),
  /** The acting person's request for a certificate, as a file for the USB stick. */
  'keys.saveRequest': command([], none, z.object({ file: z.string() })),
  /** A request of a member on another machine is answered with a certificate file beside it. */
  'keys.issueFromRequest': command(
    at,
    z.object({ member: MemberId, authorityPassphrase: Secret }),
    z.object({ file: z.string() }),
  ),
  /** The certificate that came back on the stick. */
  'keys.takeCertificate': command(at, none, nothing),
  /** By chair or secretary (`authorityPassphrase` null), or by whoever has the root key's passphrase from the sealed envelope. */
  'keys.revoke': command(
    at,
    z.object({ member: MemberId, reason: Note(1000), authorityPassphrase: Secret.nullable() }),
    nothing,
  ),
  /** The council's certificate for receivers (khoa-goc.pem). */
  'keys.saveAuthorityCertificate': command([], none, z.object({ file: z.string() })),
}
