import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { usualKinds } from '../../shared/domain/paper.ts'
import { Fault } from '../../shared/fault.ts'
import { programFolder, reading } from './machine.ts'
import { processOutput as output } from './output.ts'
import { papers } from './papers.ts'
import { rate, rateAsText } from './rate.ts'
import { sample } from './sample.ts'
import { seal, sealAsText } from './seal.ts'
import { verdictAsText, verify } from './verify.ts'

const steps = 5
let done = 0
const step = (vietnamese: string, english: string) => {
  done += 1
  output.out(`\n━━ ${done}/${steps} ${vietnamese} / ${english}`)
}

const shown = (path: string): string => relative(process.cwd(), path)

/**
 * `npm run demo`: the whole job on a sample council without a window, into `out/demo`, which is made anew each time: a council
 * with its scored sheets, its results, the papers, a sealed bundle, and what a receiver sees who verifies it and recomputes every star.
 */
const demo = async () => {
  const place = join(programFolder, 'out/demo')
  const workspace = join(place, 'hoi-dong-mau')
  const bundle = join(place, 'goi-mau.asice')
  const authority = join(place, 'khoa-goc.pem')
  await rm(place, { recursive: true, force: true })

  step('Hội đồng mẫu và kết quả', 'a sample council and its results')
  await sample({
    verb: 'sample',
    workspace,
    json: false,
    dossiers: 24,
    members: 7,
    seed: '1',
    split: false,
    pack: 'qd-26-2026',
    level: 'province',
  })
  output.out(rateAsText(await reading(workspace, rate)))

  step('In văn bản', 'printing the papers')
  const made = await papers(workspace, join(place, 'van-ban'), usualKinds, output)
  output.out(`${made.papers.length} văn bản / papers: ${shown(made.out)}`)

  step('Niêm phong gói hồ sơ', 'sealing a bundle')
  const wish = { verb: 'seal', workspace, json: false, kind: 'results', evidence: false } as const
  output.out(sealAsText(await seal({ ...wish, out: bundle, 'ca-out': authority })))

  step('Nơi nhận mở gói, chưa biết khoá của hội đồng', 'a receiver opens it, the key unknown')
  output.out(verdictAsText(await verify(bundle, undefined)))

  step('Nơi nhận đã so vân tay, tính lại mọi hạng sao', 'fingerprint compared, every star recomputed')
  const known = await verify(bundle, authority)
  output.out(verdictAsText(known))
  if (known.verdict !== 'known' || known.recomputed !== 'identical') throw new Fault('internal', { known })

  output.out(
    [
      `\nMọi thứ nằm trong / everything is in: ${shown(place)}`,
      `Tự kiểm tra / try it yourself: npm run -s cli -- verify ${shown(bundle)} --ca ${shown(authority)}`,
    ].join('\n'),
  )
}

try {
  await demo()
} catch (error) {
  output.err(error instanceof Fault ? `${error.code} ${JSON.stringify(error.detail ?? null)}` : String(error))
  process.exitCode = 1
}
