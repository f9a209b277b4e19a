import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Everything is bundled and every address is relative: the same files are served by the desktop's own protocol and by
// the loopback host. Nothing is inlined as data: addresses, so that the page's content security policy stays strict.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), fetchWindowEarly()],
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'map-library', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            {
              name: 'interface-library',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+)[\\/]/,
            },
          ],
        },
      },
    },
  },
});

/** Lets the browser fetch the window's code while the first desk is drawn; it is run only when that is to be seen. */
function fetchWindowEarly(): Plugin {
  return {
    name: 'fetch-window-early',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const isSoonNeeded = /(first-desk\.ts|open-window\.tsx)$/u;
        const soon = chunks.filter(({ facadeModuleId }) => isSoonNeeded.test(facadeModuleId ?? ''));
        const files = new Set(soon.flatMap(({ fileName, imports }) => [fileName, ...imports]));
        for (const { fileName, isEntry } of chunks) if (isEntry) files.delete(fileName);
        return [...files].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${file}`, crossorigin: true },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
