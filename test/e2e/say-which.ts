import { buildAll } from '../scripts/build.ts'
import { shellName } from '../support/launch.ts'

const setUp = async () => {
  console.log(`e2e on ${shellName()}`)
  await buildAll({ ifStale: true })
}
// Playwright takes a global set-up as the default export only.
// oxlint-disable-next-line import/no-default-export
export default setUp
