import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Everything is bundled and every address is relative: the same files are served by the desktop's own protocol and by
// the loopback host. Nothing is inlined as data: addresses, so that the page's content security policy stays strict.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), fetchFirstDeskEarly()],
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

/**
 * Lets the browser fetch what the first desk is drawn with beside the entry, not after it. The window's own code waits: the
 * browser would compile it while the first map is drawn.
 */
function fetchFirstDeskEarly(): Plugin {
  return {
    name: 'fetch-first-desk-early',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const desk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('first-desk.ts'));
        if (!desk) throw new Error('the first desk has no chunk of its own');
        const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
        const scripts = [desk.fileName, ...desk.imports].filter((file) => !entries.has(file));
        const styles = [...(desk.viteMetadata?.importedCss ?? [])];
        return [
          ...scripts.map((file) => ({ rel: 'modulepreload', href: `./${file}`, crossorigin: true })),
          ...styles.map((file) => ({ rel: 'preload', as: 'style', href: `./${file}`, crossorigin: true })),
        ].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
      },
    },
  };
}
