import { canonicalText } from '../../shared/canonical-text.ts'
import { sha256Of } from './sha256.ts'
import type { Journal } from './journal.ts'
import { workspaceFormat } from './replay.ts'
import type { StoreDeps } from './store-context.ts'

/** Where a copy was taken from. */
interface Origin {
  readonly workspace: string
  readonly n: number
  readonly hash: string
}

/**
 * First line of a workspace, or of a copy of one: a copy names the head it was taken at as its root and goes on under a new
 * id, so that two copies never look like one chain.
 */
export const beginChain = async (
  journal: Journal,
  deps: StoreDeps,
  workspace: string,
  origin: Origin | null,
): Promise<void> => {
  const full = { format: workspaceFormat, from: origin }
  await journal.append([
    [
      {
        actor: 'program',
        at: deps.clock.now(),
        offset: deps.clock.offsetMinutes(),
        act: origin === null ? 'workspace.begin' : 'workspace.copy',
        reason: '',
        record: `workspace/${workspace}`,
        rev: 1,
        schema: 1,
        result: sha256Of(canonicalText(full)),
        full,
      },
    ],
  ])
}
