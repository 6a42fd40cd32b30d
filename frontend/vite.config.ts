import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const port = Number(process.env.GNBV_PORT ?? 8080);
const issuer = `http://localhost:${process.env.GNBV_ISSUER_PORT ?? port + 2}`;
const api = `http://localhost:${process.env.GNBV_API_PORT ?? port + 3}`;

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    // The port of the origin itself, at which the provider allows a login; behind `make dev` it is another.
    port,
    strictPort: true,
    proxy: {
      '/api': api,
      '/openapi': api,
      '/explorer': api,
      '^/p([/?]|$)': api,
      '/auth': issuer,
    },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What most screens share comes in one piece: on a slow line a dozen small ones wait for each other.
          groups: [{ name: 'shared', test: /\/src\/shared\/|lucide-react/, minShareCount: 4 }],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: ['src/testing.ts'],
    // Two workers, and patience: the machines that build this have few cores, and other work.
    maxWorkers: 2,
    // A document of its own for each file costs four times what the tests do; each test cleans up after itself.
    isolate: false,
    testTimeout: 20_000,
  },
});
