import { Sha256 } from '../../shared/domain/id.ts'
import { canonicalText } from '../../shared/canonical-text.ts'
import { sha256Of } from '../storage/sha256.ts'

/** SHA-256 over the canonical JSON (RFC 8785) of plain data: equal data has equal fingerprints on every machine. */
export const fingerprint = (value: unknown): Sha256 => Sha256.parse(sha256Of(canonicalText(value)))
