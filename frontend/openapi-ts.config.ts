import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../backend/server/openapi/openapi.yaml',
  output: 'src/api/generated',
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    { name: '@hey-api/sdk' },
    { name: '@hey-api/typescript' },
    { name: '@tanstack/react-query' },
  ],
});
