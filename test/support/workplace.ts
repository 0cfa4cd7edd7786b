import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { openBundleRoom } from '../../electron/bundle/bundle-room.ts'
import type { RoomIn } from '../../electron/bundle/target-room.ts'
import { createDispatch } from '../../electron/ipc/dispatch.ts'
import { createHandlers } from '../../electron/ipc/handlers/all.ts'
import type { Dialogs } from '../../electron/ipc/handlers/deps.ts'
import type { Clock } from '../../electron/storage/clock.ts'
import { proposedRules, type CouncilRules } from '../../shared/domain/council-rules.ts'
import { Moment } from '../../shared/domain/day.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import type { Topic } from '../../shared/ipc/call.ts'
import { Reply, type CallName, type Input, type Output } from '../../shared/ipc/contract.ts'
import { aProgram } from './a-program.ts'
import { storeDeps } from './temporary-workspace.ts'

/** A clock that moves on a second each time it is asked; Vietnam's offset. */
const aClock = (from = '2026-11-24T01:00:00.000Z'): Clock => {
  let at = Date.parse(from)
  return {
    now: () => Moment.parse(new Date((at += 1000)).toISOString()),
    offsetMinutes: () => 420,
  }
}

type Entry = Input<'council.create'>['council']

const seat = (name: string, role: Entry['roster'][number]['role'], scores = true) => ({
  name,
  role,
  unit: 'Sở Nông nghiệp và Môi trường',
  position: '',
  scores,
})

/** A provincial council: chair, deputy, secretary (who does not score), three members. */
export const aCouncilEntry = (rules: Partial<CouncilRules> = {}): Entry => ({
  name: 'Hội đồng OCOP tỉnh Thanh Hóa',
  level: 'province',
  place: { province: 'Thanh Hóa', commune: '', formerDistrict: '' },
  decision: { number: '12/QĐ-UBND', day: '2026-10-01' },
  roster: [
    seat('Bà Chủ', 'chair'),
    seat('Ông Phó', 'deputy'),
    seat('Cô Thư', 'secretary', false),
    seat('Anh Ba', 'member'),
    seat('Chị Tư', 'member'),
    seat('Ông Năm', 'member'),
  ],
  rules: { ...proposedRules, ...rules },
  packId: 'qd-26-2026',
  session: { name: 'Đợt 2 năm 2026', mode: 'meeting', day: '2026-11-24' },
})

/** The form of a product of a set. */
export const aProduct = (code: string, set = 6, product = `Sản phẩm ${code}`): Input<'dossiers.add'> => ({
  product,
  applicant: {
    name: `Hợp tác xã ${product}`,
    legalForm: 'co-operative',
    representative: 'Lê Văn Tám',
    address: 'Thôn 3',
    commune: 'Hoằng Thanh',
    phone: '0912345678',
  },
  set,
  code,
  request: 'first',
  receivedOn: '2026-11-01',
})

const cancelled: Dialogs = {
  chooseFolder: () => Promise.resolve(null),
  chooseFiles: () => Promise.resolve([]),
  saveFile: () => Promise.resolve(null),
}

/** What a person answers in dialogs, and the room on the disk they choose. */
type Wishes = Partial<Dialogs> & {
  readonly roomIn?: RoomIn
  /** Where the program's own packs lie. */
  readonly packFolder?: string
  /** Pages that the printer fails at. */
  readonly unprintable?: (route: string) => boolean
  /** What the printer waits for before it gives a page out. */
  readonly printing?: (route: string) => Promise<unknown>
}
const roomEnough: RoomIn = () => Promise.resolve({ free: 10 ** 12, largestFile: null })

const cancelledBy = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, failed) => signal?.addEventListener('abort', () => failed(new Fault('cancelled'))))

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((program) => program.close()))
})

/** The program without a window: real dispatch, handlers, services, packs and store; tests speak to it by calls only. */
export const aWorkplace = async (folder: string, wishes: Wishes = {}) => {
  const {
    roomIn = roomEnough,
    packFolder,
    unprintable = () => false,
    printing = () => Promise.resolve(),
    ...rest
  } = wishes
  const clock = aClock()
  const program = await aProgram(folder, { clock, ...(packFolder && { packFolder }) })
  const bundles = openBundleRoom(join(folder, 'user-data'), { ...storeDeps(), clock })
  open.push(program, { close: () => bundles.leave() })
  const bugs: unknown[] = []
  const announced: Topic[][] = []
  /** Routes of the pages printed so far. */
  const printed: string[] = []
  const listeners = new Set<(touched: readonly Topic[]) => void>()
  const announce = (touched: readonly Topic[]) => {
    announced.push([...touched])
    for (const listener of listeners) listener(touched)
  }
  const report = (_: string, error: unknown) => void bugs.push(error)
  const handlers = createHandlers({
    program,
    packs: () => program.packs(),
    clock,
    random: randomBytes,
    dialogs: { ...cancelled, ...rest },
    pagePrinter: {
      print: async (route, signal) => {
        if (unprintable(route)) throw new Fault('print-failed', { route })
        printed.push(route)
        await Promise.race([printing(route), cancelledBy(signal)])
        // no two printings give the same bytes: a real one has its moment in it
        return { pdf: new TextEncoder().encode(`%PDF-1.7 ${printed.length} ${route}`), pages: 1 }
      },
    },
    announce,
    report,
    bundles,
    roomIn,
    documents: join(folder, 'Documents'),
    version: '0.0.0-test',
  })
  const dispatch = createDispatch(handlers, announce, report)
  const reply = async (name: string, input: unknown): Promise<Reply> => Reply.parse(await dispatch(name, input))
  return {
    folder,
    program,
    bugs,
    announced,
    onAnnounced: (listener: (touched: readonly Topic[]) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    printed,
    reply,
    /** The value of a call that must succeed. */
    call: async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
      const answer = await reply(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.detail)} ${String(bugs.at(-1))}`)
      return answer.value as Output<N>
    },
    /** The fault of a call that must be refused. */
    refusal: async <N extends CallName>(name: N, input: Input<N>): Promise<{ code: string; detail: unknown }> => {
      const answer = await reply(name, input)
      if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.value)}`)
      return { code: answer.code, detail: answer.detail }
    },
  }
}
export type Workplace = Awaited<ReturnType<typeof aWorkplace>>

/** A workplace with a council that sits, everyone present; `sit` seats a person by name at the machine. */
export const aSittingCouncil = async (folder: string, rules: Partial<CouncilRules> = {}, wishes?: Wishes) => {
  const workplace = await aWorkplace(folder, wishes)
  await workplace.call('council.create', { council: aCouncilEntry(rules), folder: join(folder, 'hoi-dong') })
  return seated(workplace)
}

/** Who is who in the open council. */
export const seated = async (workplace: Workplace) => {
  const { council } = await workplace.call('council.read', {})
  const who = (name: string): MemberId => {
    const member = council.roster.find((one) => one.name === name)
    if (member === undefined) throw new Error(`nobody is called ${name}`)
    return member.id
  }
  const sit = (name: string | null, secret?: string) =>
    workplace.call('acting.choose', { member: name === null ? null : who(name), ...(secret && { secret }) })
  return { ...workplace, who, sit, council }
}
export type SittingCouncil = Awaited<ReturnType<typeof seated>>
