import { aProduct, aSittingCouncil, type SittingCouncil } from './workplace.ts'
import { score } from './scoring.ts'
import { authorityPassphrase, pin } from './sealing-council.ts'
import type { Choice } from '../../shared/domain/sheet.ts'
import type { Criterion } from '../../shared/domain/criteria-pack.ts'

const scoring = ['Bà Chủ', 'Ông Phó', 'Anh Ba', 'Chị Tư', 'Ông Năm'] as const

/** A real council where everybody is present; nobody has a key. */
export const aPresentCouncil = async (folder: string, wishes: Parameters<typeof aSittingCouncil>[2] = {}) => {
  const council = await aSittingCouncil(folder, {}, wishes)
  await council.sit('Cô Thư')
  await council.call('session.present', { present: council.council.roster.map(({ id }) => id) })
  return council
}

/** The same, where those who score have keys that are open. */
export const aSigningCouncil = async (
  folder: string,
  wishes: Parameters<typeof aPresentCouncil>[1] = {},
  names: readonly string[] = scoring,
) => {
  const council = await aPresentCouncil(folder, wishes)
  await council.call('keys.foundAuthority', { passphrase: authorityPassphrase })
  for (const name of names) {
    await council.sit(name)
    await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
  }
  const sit = (name: string) => council.sit(name, names.includes(name) ? pin : undefined)
  return { ...council, sit }
}

/** Takes a product in and has all five members score it; sheets are signed where keys are open. */
export const scoredByAll = async (
  council: Pick<SittingCouncil, 'call'> & { sit(name: string): Promise<unknown> },
  code: string,
  set: number,
  pick?: (member: string) => ((criterion: Criterion) => Choice) | undefined,
) => {
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct(code, set))
  for (const name of scoring) {
    await council.sit(name)
    await score(council, id, set, pick?.(name))
  }
  return id
}
