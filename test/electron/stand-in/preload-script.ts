/** Wraps the built preload so that its `require('electron')` finds a bridge made of page functions. */
export function preloadScript(preload: string): string {
  return `(() => {
  const listeners = new Map();
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => { window[name] = Object.freeze(value); } },
    ipcRenderer: {
      invoke: (channel, ...words) => window.standInInvoke(channel, words),
      on: (channel, listener) => {
        const forward = (event) => listener({}, event.detail);
        listeners.set(listener, forward);
        window.addEventListener(channel, forward);
      },
      removeListener: (channel, listener) => window.removeEventListener(channel, listeners.get(listener)),
    },
  };
  const require = (name) => { if (name !== 'electron') throw new Error('a preload may only use electron'); return electron; };
  const module = { exports: {} };
  (function (require, module, exports) { ${preload}
  })(require, module, module.exports);
})();`;
}
