import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { slugOf } from '../../../shared/bundle/entry-name.ts'
import { Fault } from '../../../shared/fault.ts'
import type { keyCalls } from '../../../shared/ipc/calls/keys.ts'
import { readCouncil } from '../../council/read-council.ts'
import { foundAuthority, proposeAuthority } from '../../keys/council-authority.ts'
import {
  authorityCertificate,
  issueFor,
  makeOwnKey,
  ownRequest,
  readTrust,
  takeCertificate,
} from '../../keys/council-keys.ts'
import { proposePassphrase } from '../../keys/passphrase.ts'
import { readKeys } from '../../keys/read-keys.ts'
import { revoke } from '../../keys/revoke.ts'
import type { AreaHandlers } from './area.ts'
import type { Dialogs } from './deps.ts'
import type { DialogTitle } from './dialog-titles.ts'
import { picked } from './picked.ts'
import { bytesOfPicked } from './picked-file.ts'
import type { Wiring } from './wiring.ts'

/** Requests and certificates are a page of text; anything larger is not one. */
const pemLimit = 20_000

const chosenPem = async (dialogs: Dialogs, title: DialogTitle, extensions: readonly string[]) => {
  const [file] = await dialogs.chooseFiles({ title, extensions, several: false })
  if (file === undefined) throw new Fault('cancelled')
  return { file, pem: (await bytesOfPicked(file, pemLimit)).toString('utf8') }
}

export const keyHandlers = ({ desk, inTurn, dialogs }: Wiring): AreaHandlers<typeof keyCalls> => {
  const save = async (title: DialogTitle, name: string, extension: string, text: string) => {
    const file = picked(await dialogs.saveFile({ title, proposed: `${name}.${extension}`, extension }))
    await writeFile(file, text, { flush: true })
    return { file }
  }
  const silently = (work: () => Promise<void>) =>
    inTurn(async () => {
      await work()
      return null
    })
  return {
    'keys.read': () => readKeys(desk()),
    'keys.proposePassphrase': () => Promise.resolve({ passphrase: proposePassphrase(randomBytes) }),
    'keys.proposeAuthority': () => inTurn(() => proposeAuthority(desk(), randomBytes)),
    'keys.foundAuthority': ({ passphrase }) => silently(() => foundAuthority(desk(), passphrase)),
    'keys.makeOwn': (input) => inTurn(() => makeOwnKey(desk(), input)),
    'keys.unlock': ({ secret }) =>
      silently(async () => {
        const { acting, cabinet } = desk()
        if (acting === null) throw new Fault('no-acting-member')
        await cabinet.unlock(acting, secret)
      }),
    'keys.lock': () => silently(async () => desk().cabinet.lock()),
    'keys.saveRequest': async () => {
      const { name, pem } = await ownRequest(desk())
      return save('Lưu yêu cầu cấp chứng thư', `yeu-cau-${slugOf(name)}`, 'csr', pem)
    },
    'keys.issueFromRequest': async ({ member, authorityPassphrase }) => {
      const { file, pem } = await chosenPem(dialogs, 'Mở yêu cầu cấp chứng thư', ['csr'])
      const certificate = await inTurn(() => issueFor(desk(), member, pem, authorityPassphrase))
      const answer = join(dirname(file), `${slugOf(basename(file))}.pem`)
      await writeFile(answer, certificate.toString(), { flush: true })
      return { file: answer }
    },
    'keys.takeCertificate': async () => {
      const { pem } = await chosenPem(dialogs, 'Mở chứng thư được cấp', ['pem'])
      return silently(() => takeCertificate(desk(), pem))
    },
    'keys.revoke': (input) => silently(() => revoke(desk(), input)),
    'keys.saveAuthorityCertificate': async () => {
      const { store } = desk()
      const { value: council } = await readCouncil(store)
      const { trust } = await readTrust({ store }, council)
      return save('Lưu chứng thư khoá gốc', 'khoa-goc', 'pem', authorityCertificate(trust).toString())
    },
  }
}
