import { found } from './found.ts'
import type { SittingCouncil } from './workplace.ts'

/** Takes chair and secretary out of the records, as earlier programs let a person save it: both are members like the rest. */
export const leaveUnmanaged = async ({ program }: SittingCouncil): Promise<void> => {
  const store = program.store()
  const [id = ''] = store.ids('council')
  const { value } = found(await store.read('council', id), 'its council')
  const roster = value.roster.map((member) => ({
    ...member,
    role: member.role === 'deputy' ? member.role : ('member' as const),
  }))
  await store.commit({ name: 'council.save', actor: 'earlier-program' }, [
    { kind: 'council', id, value: { ...value, roster } },
  ])
}
