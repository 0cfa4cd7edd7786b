import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../../electron/menu-template.ts'

const labels = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.flatMap(({ label, visible, submenu }) => [
    ...(label === undefined || visible === false ? [] : [label]),
    ...(Array.isArray(submenu) ? labels(submenu) : []),
  ])

const keys = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.flatMap(({ role, submenu }) => [...(role ? [role] : []), ...(Array.isArray(submenu) ? keys(submenu) : [])])

test('the menu speaks the language of the person', () => {
  expect(labels(menuTemplate('vi', 'darwin'))).toEqual(
    expect.arrayContaining(['Hiển thị', 'Sao chép', 'Thoát Chấm Sao']),
  )
  expect(labels(menuTemplate('en', 'darwin'))).toEqual(expect.arrayContaining(['View', 'Copy', 'Quit Chấm Sao']))
  const vi = labels(menuTemplate('vi', 'darwin'))
  // Only the program's name is the same in both.
  expect(labels(menuTemplate('en', 'darwin')).filter((label) => vi.includes(label))).toEqual(['Chấm Sao'])
})

test('both languages give the same keys, and none that reloads the page or opens the developer tools', () => {
  for (const platform of ['darwin', 'win32', 'linux'] as const) {
    const own = keys(menuTemplate('vi', platform))
    expect(keys(menuTemplate('en', platform))).toEqual(own)
    expect(own.filter((role) => /reload|devtools/i.test(role))).toEqual([])
    expect(own).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']))
    expect(own.includes('quit')).toBe(platform === 'darwin')
  }
})
