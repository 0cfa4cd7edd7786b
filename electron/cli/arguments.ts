import { parseArgs } from 'node:util'
import { BundleKind } from '../../shared/bundle/bundle-contents.ts'
import { z } from '../../shared/zod.ts'
import { paperKinds, usualKinds } from '../../shared/domain/paper.ts'
import { Level } from '../../shared/domain/criteria-pack.ts'

const text = { type: 'string' } as const
const json = { type: 'boolean', default: false } as const

const options = {
  sample: {
    dossiers: text,
    members: text,
    seed: text,
    set: text,
    pack: text,
    level: text,
    split: { type: 'boolean', default: false },
    json,
  },
  rate: { json },
  dump: { json },
  check: { json },
  papers: { out: text, kinds: text, json },
  seal: { out: text, 'ca-out': text, kind: text, evidence: { type: 'boolean', default: false }, json },
  verify: { ca: text, json },
  recompute: { ca: text, json },
} as const

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const Workspace = z.object({ workspace: z.string().min(1), json: z.boolean() })

/** The one word of these verbs is a bundle's file. */
const Bundle = z.object({ workspace: z.string().min(1), ca: z.string().min(1).optional(), json: z.boolean() })

/** Kinds of paper, by comma; without the word the usual ones. */
const Kinds = z
  .string()
  .default(usualKinds.join(','))
  .transform((words) => words.split(','))
  .pipe(z.array(z.enum(paperKinds)).min(1))

const Command = z.discriminatedUnion('verb', [
  Workspace.extend({
    verb: z.literal('sample'),
    dossiers: whole(1, 5000).default(24),
    // Fewer than two can tell no sample's stories: lone dissents, spread, conflicts.
    members: whole(2, 25).default(7),
    seed: z.string().min(1).max(100).default('1'),
    set: whole(1, 99).optional(),
    pack: z.string().default('qd-26-2026'),
    level: Level.default('province'),
    split: z.boolean(),
  }),
  Workspace.extend({ verb: z.literal('rate') }),
  Workspace.extend({ verb: z.literal('dump') }),
  Workspace.extend({ verb: z.literal('check') }),
  Workspace.extend({ verb: z.literal('papers'), out: z.string().min(1), kinds: Kinds }),
  Workspace.extend({
    verb: z.literal('seal'),
    out: z.string().regex(/\.asice$/),
    'ca-out': z.string().min(1).optional(),
    kind: BundleKind.default('dossiers'),
    evidence: z.boolean(),
  }),
  Bundle.extend({ verb: z.literal('verify') }),
  Bundle.extend({ verb: z.literal('recompute') }),
])
export type Command = z.output<typeof Command>

/** Wrong usage: which words, in which part of the line. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}

const isVerb = (word: string | undefined): word is keyof typeof options => word !== undefined && word in options

const parsed = (verb: keyof typeof options, words: readonly string[]) => {
  try {
    return parseArgs({ args: [...words], options: options[verb], allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

/** The command a line asks for. Throws `WrongUsage` with what is wrong. */
export const commandOf = ([verb, ...words]: readonly string[]): Command => {
  if (!isVerb(verb)) throw new WrongUsage(`unknown verb: ${verb ?? ''}`)
  const { values, positionals } = parsed(verb, words)
  const [workspace, ...more] = positionals
  if (workspace === undefined || more.length > 0) throw new WrongUsage(`${verb}: one folder or file is needed`)
  const command = Command.safeParse({ verb, workspace, ...values })
  if (command.success) return command.data
  throw new WrongUsage(command.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'))
}
