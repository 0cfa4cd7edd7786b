import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId } from '../../shared/domain/id.ts'
import { groupsToRead, fingerprintGroups } from '../../shared/bundle/fingerprint.ts'
import { score } from './scoring.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from './workplace.ts'

export const authorityPassphrase = 'sen lua bien song nui'
export const pin = '135790'

/** A council whose secretary and one member have keys, with products that the member scored and signed; the secretary sits. */
export const aSealingCouncil = async (
  folder: string,
  codes: readonly string[],
  wishes: Parameters<typeof aSittingCouncil>[2] = {},
): Promise<SittingCouncil & { readonly dossiers: readonly DossierId[] }> => {
  const council = await aSittingCouncil(folder, {}, wishes)
  await council.sit('Cô Thư')
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
  const dossiers: DossierId[] = []
  for (const code of codes) dossiers.push((await council.call('dossiers.add', aProduct(code, 26))).id)
  await council.sit('Anh Ba')
  await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
  for (const dossier of dossiers) await score(council, dossier, 26)
  await council.sit('Cô Thư', pin)
  return { ...council, dossiers }
}

/** A PDF of this many bytes, told apart by its name. */
export const aScan = (folder: string, name: string, bytes: number): string => {
  const file = join(folder, name)
  writeFileSync(file, Buffer.concat([Buffer.from(`%PDF-1.7\n% ${name}\n`), Buffer.alloc(bytes, name)]))
  return file
}

/** The groups a person reads from the minutes of the council with this fingerprint. */
export const readFromMinutes = (authority: string) =>
  fingerprintGroups(authority)
    .map((text, index) => ({ group: index + 1, text }))
    .slice(2, 2 + groupsToRead)
