import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contractWithoutSchemas } from './scripts/contract-plugin.ts'

const server = process.env.API_URL ?? 'http://127.0.0.1:4280'

export default defineConfig({
  root: 'src/app/web',
  cacheDir: '../../../.cache/vite',
  plugins: [contractWithoutSchemas(), react()],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    // Browsers that know light-dark(), which the tokens are made of; older ones would get it translated, and wrong.
    target: ['chrome125', 'edge125', 'firefox128', 'safari18'],
    // The security policy allows images and fonts from files alone.
    assetsInlineLimit: 0,
    manifest: true,
    // Schemas that stand in a shared model are made by calls without effect: what the pages do not use is left out.
    rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server, changeOrigin: false } } },
  preview: { host: '127.0.0.1' },
})
