import type { MenuItemConstructorOptions } from 'electron';

/** The native menu: what an operating system expects. The app's own actions live in the window. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { label: '文件 File', submenu: [{ role: platform === 'darwin' ? 'close' : 'quit' }] },
    {
      label: '编辑 Edit',
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: '视图 View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ];
}
