import type { Council } from '../../shared/domain/council.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import { found } from './found.ts'
import type { SittingCouncil } from './workplace.ts'

type Open = Pick<SittingCouncil, 'program' | 'call'>

/** The council as it stands, as its settings would send it back. */
export const asTyped = async ({ call }: Pick<Open, 'call'>): Promise<Input<'council.save'>> => {
  const { council, session, rev } = await call('council.read', {})
  const { name, level, place, decision, rules, roster, pack } = council
  const typed = { name, level, place, decision, rules, roster: [...roster], packId: pack.id }
  return {
    rev,
    reason: '',
    council: { ...typed, session: { name: session.name, mode: session.mode, day: session.day } },
  }
}

/** Whoever sits at the machine takes a person out of the roster and saves. */
export const takeOut = async (place: Pick<Open, 'call'>, name: string): Promise<void> => {
  const typed = await asTyped(place)
  const roster = typed.council.roster.filter((member) => member.name !== name)
  await place.call('council.save', { ...typed, council: { ...typed.council, roster } })
}

const rewrite = async (
  { program }: Pick<Open, 'program'>,
  change: (roster: Council['roster']) => Council['roster'],
) => {
  const store = program.store()
  const [id = ''] = store.ids('council')
  const { value } = found(await store.read('council', id), 'its council')
  await store.commit({ name: 'council.save', actor: 'earlier-program' }, [
    { kind: 'council', id, value: { ...value, roster: change(value.roster) } },
  ])
}

/** Takes chair and secretary out of the records, as earlier programs let a person save it: both are members like the rest. */
export const leaveUnmanaged = (place: Pick<Open, 'program'>): Promise<void> =>
  rewrite(place, (roster) =>
    roster.map((member) => ({ ...member, role: member.role === 'deputy' ? member.role : 'member' })),
  )

/** Takes a person out as earlier programs did, which kept nothing of who left. */
export const forget = (place: Pick<Open, 'program'>, name: string): Promise<void> =>
  rewrite(place, (roster) => roster.filter((member) => member.name !== name))
