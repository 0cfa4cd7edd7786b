import { Fault } from '../../shared/fault.ts'
import { commandOf, WrongUsage, type Command } from './arguments.ts'
import { check, checkAsText } from './check.ts'
import { dump, dumpAsText } from './dump.ts'
import { reading } from './machine.ts'
import type { Output } from './output.ts'
import { papers, papersAsText } from './papers.ts'
import { rate, rateAsText } from './rate.ts'
import { sample, sampleAsText } from './sample.ts'
import { seal, sealAsText } from './seal.ts'
import { verdictAsText, verdictExit, verify } from './verify.ts'
import { usage } from './usage.ts'

/** A verb's document, the same for a person to read, and whether all is well. */
type Answer = { readonly document: unknown; readonly text: string; readonly exit: number }

const well = <T>(document: T, text: (document: T) => string): Answer => ({ document, text: text(document), exit: 0 })

const answer = async (command: Command, output: Output): Promise<Answer> => {
  switch (command.verb) {
    case 'sample':
      return well(await sample(command), sampleAsText)
    case 'rate':
      return well(await reading(command.workspace, rate), rateAsText)
    case 'dump':
      return well(await reading(command.workspace, dump), dumpAsText)
    case 'papers':
      return well(await papers(command.workspace, command.out, command.kinds, output), papersAsText)
    case 'check': {
      const found = await check(command.workspace)
      return { document: found, text: checkAsText(found), exit: found.ok ? 0 : 1 }
    }
    case 'seal':
      return well(await seal(command), sealAsText)
    case 'verify':
    case 'recompute': {
      const found = await verify(command.workspace, command.ca)
      const differs = command.verb === 'recompute' && found.recomputed !== 'identical'
      return { document: found, text: verdictAsText(found), exit: differs ? 1 : verdictExit(found) }
    }
  }
}

const asFault = (error: unknown): { readonly code: string; readonly detail: unknown } =>
  error instanceof Fault
    ? { code: error.code, detail: error.detail ?? null }
    : { code: 'internal', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }

const refuse = (output: Output, json: boolean, fault: { readonly code: string; readonly detail: unknown }): void => {
  output.err(`${fault.code} ${JSON.stringify(fault.detail)}`)
  if (json) output.out(JSON.stringify(fault))
}

/** Runs one command line. Out: the exit code; 0 well, 1 a fault or problems found, 2 wrong usage, 3
 * a bundle that is intact but whose signer is unknown. */
export const run = async (words: readonly string[], output: Output): Promise<number> => {
  const json = words.includes('--json')
  if (words.length === 0 || words.includes('--help')) {
    output.out(usage)
    return words.length === 0 ? 2 : 0
  }
  try {
    const { document, text, exit } = await answer(commandOf(words), output)
    output.out(json ? JSON.stringify(document) : text)
    return exit
  } catch (error) {
    if (error instanceof WrongUsage) {
      refuse(output, json, { code: 'invalid-input', detail: error.message })
      output.err(usage)
      return 2
    }
    refuse(output, json, asFault(error))
    return 1
  }
}
