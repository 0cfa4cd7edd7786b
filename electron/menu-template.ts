import type { MenuItemConstructorOptions } from 'electron'
import type { Preferences } from '../shared/ipc/calls/workspace.ts'

type Language = Preferences['language']

const words = {
  vi: {
    view: 'Hiển thị',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    resetZoom: 'Cỡ thường',
    fullScreen: 'Toàn màn hình',
    about: 'Giới thiệu Chấm Sao',
    hide: 'Ẩn Chấm Sao',
    hideOthers: 'Ẩn các chương trình khác',
    unhide: 'Hiện tất cả',
    quit: 'Thoát Chấm Sao',
    edit: 'Sửa',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
  },
  en: {
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    about: 'About Chấm Sao',
    hide: 'Hide Chấm Sao',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    quit: 'Quit Chấm Sao',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
} as const satisfies Record<Language, Record<string, string>>

type Words = (typeof words)[Language]

const zoom = (word: Words): MenuItemConstructorOptions => ({
  label: word.view,
  submenu: [
    { role: 'zoomIn', label: word.zoomIn },
    // The plus of a keyboard without a number pad is typed without Shift.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: word.zoomOut },
    { role: 'resetZoom', label: word.resetZoom },
    { role: 'togglefullscreen', label: word.fullScreen },
  ],
})

/** On macOS quitting and the clipboard have no keys without a menu. The first menu bears the program's name by itself. */
const macOnly = (word: Words): MenuItemConstructorOptions[] => [
  {
    label: 'Chấm Sao',
    submenu: [
      { role: 'about', label: word.about },
      { type: 'separator' },
      { role: 'hide', label: word.hide },
      { role: 'hideOthers', label: word.hideOthers },
      { role: 'unhide', label: word.unhide },
      { type: 'separator' },
      { role: 'quit', label: word.quit },
    ],
  },
  {
    label: word.edit,
    submenu: [
      { role: 'undo', label: word.undo },
      { role: 'redo', label: word.redo },
      { type: 'separator' },
      { role: 'cut', label: word.cut },
      { role: 'copy', label: word.copy },
      { role: 'paste', label: word.paste },
      { role: 'selectAll', label: word.selectAll },
    ],
  },
]

/**
 * The keys that only a menu gives: zoom and full screen, on macOS quitting and the clipboard too, in the person's language.
 * Nothing that reloads the page or opens the developer tools.
 */
export const menuTemplate = (language: Language, platform: NodeJS.Platform): MenuItemConstructorOptions[] => {
  const word = words[language]
  return [...(platform === 'darwin' ? macOnly(word) : []), zoom(word)]
}
