import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../../..')
const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly asar: boolean
  readonly win: { readonly target: readonly { readonly target: string }[] }
  readonly nsis: { readonly perMachine: boolean }
}

describe('The packages', () => {
  it('burn every fuse the safe way', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(config.asar).toBe(true)
  })

  it('need no administrator on Windows', () => {
    expect(config.win.target.map(({ target }) => target).sort()).toEqual(['nsis', 'portable'])
    expect(config.nsis.perMachine).toBe(false)
  })
})

describe('The packed program', () => {
  let files: readonly string[] = []

  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'test/scripts/package.ts'), '--dir'], { cwd: root, stdio: 'pipe' })
    const unpacked = ['linux-unpacked', 'win-unpacked', 'mac/Chấm Sao.app/Contents', 'mac-arm64/Chấm Sao.app/Contents']
    const asar = unpacked
      .flatMap((folder) => ['resources', 'Resources'].map((name) => join(root, 'dist', folder, name, 'app.asar')))
      .find((file) => existsSync(file))
    if (asar === undefined) throw new Error('nothing was packed')
    files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
  })

  it('carries the main process, the preload, the pages, the criteria packs and the fonts', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/out/electron/main.js',
        '/out/electron/preload.cjs',
        '/out/renderer/index.html',
        '/resources/criteria/qd-26-2026.json',
        '/resources/criteria/qd-148-2023.json',
        '/resources/icons/icon.png',
      ]),
    )
    for (const font of [/be-vietnam-pro-400.*\.woff2$/, /tinos-regular.*\.woff2$/])
      expect(files.filter((file) => font.test(file))).not.toEqual([])
    expect(files.filter((file) => /\/pdfjs\/(wasm|cmaps|standard_fonts)\/./.test(file)).length).toBeGreaterThan(100)
  })

  it('carries nothing else: no package, no test, no source, no source map', () => {
    const places =
      /^\/(package\.json|LICENSE|out(\/(electron|renderer)(\/.*)?)?|resources(\/(criteria|fonts|icons|sample)(\/.*)?)?)$/
    expect(files.filter((file) => !places.test(file))).toEqual([])
    expect(files.filter((file) => /node_modules|\.map$|\.tsx?$|\.test\.|\/test\//.test(file))).toEqual([])
  })
})
