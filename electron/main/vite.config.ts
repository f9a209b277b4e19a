// Bundles the desktop host for Electron: main as an ES module, preload as one CommonJS file (a sandboxed preload can
// load nothing else). Packages stay outside the bundle of main.
import { build, defineConfig, type Plugin } from 'vite';

const folder = `${import.meta.dirname}/..`;

/** A preload may not import anything at run time, so it is bundled by itself. */
const bundlePreload: Plugin = {
  name: 'bundle-preload',
  closeBundle: async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: `${folder}/dist`,
        emptyOutDir: false,
        lib: { entry: `${folder}/preload/preload.ts`, formats: ['cjs'], fileName: () => 'preload.cjs' },
        rollupOptions: { external: ['electron'] },
      },
    });
  },
};

export default defineConfig({
  root: folder,
  plugins: [bundlePreload],
  build: {
    ssr: true,
    target: 'node24',
    outDir: `${folder}/dist`,
    emptyOutDir: true,
    rollupOptions: {
      input: {
        main: `${folder}/main/main.ts`,
        'job-worker': `${folder}/../data/workers/job-worker.ts`,
        'findings-worker': `${folder}/../data/workers/findings-worker.ts`,
      },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});
