/** `node test/scripts/icons.ts`: draws `resources/icons/icon.svg` as the PNG and ICO files that the packages need. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { mayUseSandbox, requireChromium } from '../support/chromium.ts'

const folder = join(import.meta.dirname, '../../resources/icons')
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: requireChromium(), chromiumSandbox: mayUseSandbox() })
const page = await browser.newPage()

const drawn = async (size: number): Promise<Buffer> => {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** An ICO whose images are PNGs, as Windows reads them since Vista; 0 stands for 256. */
const ico = (images: readonly { size: number; png: Buffer }[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

const images: { size: number; png: Buffer }[] = []
for (const size of [16, 24, 32, 48, 64, 128, 256]) images.push({ size, png: await drawn(size) })
writeFileSync(join(folder, 'icon.ico'), ico(images))
writeFileSync(join(folder, 'icon.png'), await drawn(1024))
await browser.close()
