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
    port: Number(process.env.GNBV_WEB_PORT ?? 5173),
    proxy: {
      '/api': api,
      '/openapi': api,
      '/explorer': api,
      '/p/': api,
      '/auth': issuer,
    },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: ['src/testing.ts'],
    // Two workers: the machines that build this have few cores.
    maxWorkers: 2,
  },
});
