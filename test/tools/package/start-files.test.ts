import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../scripts/build.ts'

const built = join(import.meta.dirname, '../../../out/renderer/assets')
const read = (file: string) => readFileSync(join(built, file), 'utf8')
const chunk = (name: string) => globSync(`${name}-*.js`, { cwd: built }).map((file) => basename(file))

/** A file and every file that it imports before it runs. */
const withImports = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, imported = ''] of read(file).matchAll(/(?:from|import)\s?"\.\/([^"]+\.js)"/g))
    withImports(imported, seen)
  return seen
}

/** The classes of Mantine's components in a text. */
const classesIn = (text: string) => [...new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g))]

describe('What has to be read before a screen is there', () => {
  beforeAll(() => buildAll({ ifStale: true }), 120_000)

  it.each(['index', 'sheet-page'])('holds no schemas, no PDF viewer and no form library for %s', (name) => {
    const [entry = '', ...others] = chunk(name)
    expect(others).toEqual([])
    const needed = [...withImports(entry)]
    expect(needed.length).toBeLessThan(6)
    for (const heavy of ['ZodError', 'PDFDocumentLoadingTask', 'shouldUnregister'])
      expect(needed.filter((file) => read(file).includes(heavy))).toEqual([])
  })

  it('the fonts of every screen are asked for with the page', () => {
    const page = readFileSync(join(built, '../index.html'), 'utf8')
    const asked = [...page.matchAll(/rel="preload" as="font"[^>]*href="\.\/assets\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    )
    expect(asked.map((file) => /^be-vietnam-pro-\d+/.exec(file)?.[0]).toSorted()).toEqual([
      'be-vietnam-pro-400',
      'be-vietnam-pro-600',
    ])
    for (const file of asked) expect(read(file).length, file).toBeGreaterThan(10_000)
  })

  it('every class of a Mantine component in the code has its rules in the style sheet, in their own order', () => {
    const every = readFileSync(join(import.meta.dirname, '../../../node_modules/@mantine/core/styles.css'), 'utf8')
    const used = classesIn(globSync('*.js', { cwd: built }).map(read).join(' ')).filter((name) => every.includes(name))
    const shipped = classesIn(read(globSync('index-*.css', { cwd: built })[0] ?? ''))
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((name) => !shipped.includes(name))).toEqual([])
    const places = shipped.map((name) => every.indexOf(`.${name}`)).filter((place) => place >= 0)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('every Mantine style sheet that is read belongs to a component in use', () => {
    const theme = join(import.meta.dirname, '../../../renderer/theme/mantine.css')
    const code = classesIn(globSync('*.js', { cwd: built }).map(read).join(' '))
    const components = [...readFileSync(theme, 'utf8').matchAll(/styles\/([A-Z]\w+\.css)/g)].map(
      ([, file = '']) => file,
    )
    const styles = join(import.meta.dirname, '../../../node_modules/@mantine/core/styles')
    const used = (file: string) =>
      classesIn(readFileSync(join(styles, file), 'utf8')).some((name) => code.includes(name))
    expect(components.length).toBeGreaterThan(30)
    expect(components.filter((file) => !used(file))).toEqual([])
  })

  it('what no class tells of stands in the style sheet before all components: resets, properties, rules of every screen', () => {
    const shipped = read(globSync('index-*.css', { cwd: built })[0] ?? '')
    const marks = [
      'color-scheme:var(--mantine-color-scheme)',
      '--mantine-z-index-app:',
      '.mantine-active:active',
      '.m_',
    ]
    expect(marks.filter((mark) => !shipped.includes(mark))).toEqual([])
    const places = marks.map((mark) => shipped.indexOf(mark))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('the marks looked for are marks of those libraries', () => {
    const all = globSync('*.js', { cwd: built })
    for (const heavy of ['ZodError', 'PDFDocumentLoadingTask', 'shouldUnregister'])
      expect(all.filter((file) => read(file).includes(heavy)).length).toBeGreaterThan(0)
  })
})
