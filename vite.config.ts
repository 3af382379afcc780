import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressAssets } from './src/tools/build/compress-assets.ts';
import { copyCatalog } from './src/tools/build/copy-catalog.ts';

/** Two builds of one source: what browsers load, and the server with the renderer of its pages. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  builder: {
    buildApp: async (builder) => {
      for (const name of ['client', 'ssr']) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
      await compressAssets('dist/client');
      await copyCatalog('src/catalog', 'dist/catalog');
    },
  },
  environments: {
    client: {
      build: { outDir: 'dist/client', manifest: 'manifest.json', assetsInlineLimit: 0 },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        sourcemap: true,
        rolldownOptions: {
          input: {
            main: 'src/server/main.ts',
            'start-built': 'src/server/start-built.ts',
            'run-process': 'src/server/run-process.ts',
            render: 'src/app/render.tsx',
          },
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['src/server/db/testing/postgres-global-setup.ts'],
  },
});
