import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Everything is bundled and every address is relative: the same files are served by the desktop's own protocol and by
// the loopback host. Nothing is inlined as data: addresses, so that the page's content security policy stays strict.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
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
