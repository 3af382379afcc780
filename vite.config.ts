import { availableParallelism } from 'node:os';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { buildCatalog } from './src/tools/build/build-catalog.ts';
import { buildEmbedPackage, buildEmbedScript } from './src/tools/build/build-embed.ts';
import { compressAssets } from './src/tools/build/compress-assets.ts';
import { embedScriptInDev } from './src/tools/build/embed-script-in-dev.ts';
import { leanRouter } from './src/tools/build/lean-router.ts';

/**
 * The built server carries its packages with it: it starts in two thirds of the time, and React is
 * the one for production whatever NODE_ENV says. Drivers stay outside: they load parts by name.
 */
const selfContained: EnvironmentOptions = {
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { noExternal: true, external: ['libsql', 'pg'] },
};

/**
 * Few files compress better than many small ones, and what changes seldom is kept longest. Without
 * these each set of pages that shares a module would get a file of its own. Schemas stay apart: they
 * bring zod along.
 */
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
  {
    name: 'frame',
    test: /src\/(app\/(guide\/(use-asked|portal-link|with-setup)|host\/early-messages|ui(?!\/(text-field|error-summary|dialog|empty-box|use-row-focus|text-link|data-table|filter-select|folded|mark))|browser(?!\/(use-unsaved|open-in-view|save-file|type-text))|frame|messages\/(choice|copying|frame|panel|guide)|api\/(page-data|server-state-context))|contract\/setup-header|domain\/(catalog(?!\/(guide|action|connector|permission|condition|markdown)\.)|selection|permissions(?!\/compare)|guide(?!\/(guide-)?markdown)))\b/,
    minShareCount: 2,
  },
  {
    name: 'forms',
    test: /src\/app\/(ui\/(text-field|error-summary|dialog|empty-box|use-row-focus|text-link|data-table|filter-select|folded|mark)|browser\/(use-unsaved|save-file|type-text))/,
    minShareCount: 2,
  },
  {
    name: 'operator',
    test: /src\/app\/(answers\/|auth\/|api\/use-operator|messages\/(dates|microsoft|roles|sign-in\.))/,
    minShareCount: 2,
  },
  // The guide with its own page: for a portal's frame it stands in another one.
  {
    name: 'guide',
    test: /src\/app\/(guide-view\/(asked-values|choice-panel|form-slot|forms-slot|guide-|panel-sheet|picture-slot|summary-bar)|pages\/guide-page)/,
  },
  {
    name: 'drawing',
    test: /src\/app\/(pictures|messages\/(pictures|portal)|browser\/open-in-view)\b/,
    minShareCount: 2,
  },
];

/** Two builds of one source: what browsers load, and the server with the renderer of its pages. */
export default defineConfig(({ command }) => ({
  plugins: [leanRouter(), embedScriptInDev(), react(), tailwindcss()],
  builder: {
    buildApp: async (builder) => {
      for (const name of ['client', 'ssr']) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
      await buildEmbedScript('dist/client');
      await compressAssets('dist/client');
      await buildEmbedPackage('dist/embed');
      await buildCatalog('src/catalog', 'dist');
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: 'manifest.json',
        assetsInlineLimit: 0,
        // Every browser that the rest is built for preloads modules by itself.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          // Beside the app: what runs on the page that Microsoft leads operators back to.
          input: ['index.html', 'src/app/auth/microsoft-return.ts'],
          output: { codeSplitting: { groups } },
        },
      },
    },
    ssr: {
      ...(command === 'build' ? selfContained : {}),
      build: {
        outDir: 'dist/server',
        copyPublicDir: false,
        sourcemap: true,
        rolldownOptions: {
          checks: { pluginTimings: false },
          input: {
            main: 'src/server/main.ts',
            'start-built': 'src/server/start-built.ts',
            'compile-catalog': 'src/server/catalog/compile-catalog.ts',
            'run-process': 'src/server/run-process.ts',
            operate: 'src/server/operate.ts',
            render: 'src/app/render.tsx',
          },
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Nothing here takes long, but a busy machine may.
    testTimeout: 60_000,
    // No module here keeps a state, so files may share what they import: half of the time is that.
    isolate: false,
    // On two cores one alone would be the default, and databases leave it waiting half of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    hookTimeout: 60_000,
    // Style sheets are empty in tests, but for these, of which tests read.
    css: { include: [/(tokens|picture-room)\.css/] },
    globalSetup: [
      'src/tools/test-run/keep-exit-code.ts',
      'src/server/db/testing/postgres-global-setup.ts',
    ],
  },
}));
