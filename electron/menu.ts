import { Menu, type MenuItemConstructorOptions } from 'electron'

const zoom: MenuItemConstructorOptions = {
  label: 'Hiển thị',
  submenu: [
    { role: 'zoomIn', label: 'Phóng to' },
    // The plus of a keyboard without a number pad is typed without Shift.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: 'Thu nhỏ' },
    { role: 'resetZoom', label: 'Cỡ thường' },
    { role: 'togglefullscreen', label: 'Toàn màn hình' },
  ],
}

/**
 * The keys that only a menu gives: zoom and full screen, on macOS quitting and the clipboard too. Nothing that reloads the
 * page or opens the developer tools. Windows keep the bar itself hidden.
 */
export const setMenu = () => {
  const macOnly: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...macOnly, zoom]))
}
