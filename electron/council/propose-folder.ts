import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { folded } from '../../shared/domain/folded-text.ts'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** A folder of its own below the documents for a council, named in ASCII after it; numbered where one stands already. */
export const proposeFolder = async (documents: string, name: string): Promise<string> => {
  const slug = folded(name).replaceAll(' ', '-').slice(0, 80).replace(/-$/, '') || 'hoi-dong'
  const base = join(documents, 'Cham Sao', slug)
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? base : `${base}-${number}`
    if (!(await exists(folder))) return folder
  }
}
