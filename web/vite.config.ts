import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const outDir = path.resolve(__dirname, 'dist');

/** Compressed once here instead of on every request: the server hands out the `.br` twin where the browser takes it. */
const compressedTwins: Plugin = {
  name: 'compressed-twins',
  apply: 'build',
  closeBundle() {
    const assets = path.join(outDir, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
      writeFileSync(path.join(assets, `${name}.br`), brotliCompressSync(readFileSync(path.join(assets, name))));
    }
  },
};

/**
 * Two entries: the workbench (index.html) and the public portal (portal.html). They share only the small modules of
 * `src/api`, `src/i18n` and `src/time`; the portal must never pull in Ant Design.
 */
export default defineConfig({
  root: __dirname,
  plugins: [react(), compressedTwins],
  // The modeler's expression editor checks and offers what our evaluator runs, not what the library's knows.
  resolve: {
    alias: {
      '@bpmn-io/feel-lint': path.resolve(__dirname, 'src/modeler/feel-lint.ts'),
      '@camunda/feel-builtins': path.resolve(__dirname, 'src/modeler/feel-builtins.ts'),
    },
  },
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: true,
    // Tells the size check which files the first page needs.
    manifest: true,
    // The portal runs under `default-src 'self'`: nothing may be inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The modeler, form-js and Ant Design are legitimately large; the budget that counts is checked compressed, per entry.
    chunkSizeWarningLimit: 2200,
    rolldownOptions: {
      input: {
        workbench: path.resolve(__dirname, 'index.html'),
        portal: path.resolve(__dirname, 'portal.html'),
      },
    },
  },
  server: { proxy: { '/api': process.env.DUBAN_API ?? 'http://127.0.0.1:3000' } },
});
