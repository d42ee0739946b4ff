import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { ahead } from './scripts/ahead-plugin.ts'
import { contractWithoutSchemas } from './scripts/contract-plugin.ts'
import { firstChunks } from './scripts/first-chunks.ts'
import { pureSchemas } from './scripts/schemas-plugin.ts'
import { textsInParts } from './scripts/texts-plugin.ts'

const server = process.env.API_URL ?? 'http://127.0.0.1:4280'

export default defineConfig({
  root: 'src/app/web',
  cacheDir: '../../../.cache/vite',
  plugins: [contractWithoutSchemas(), textsInParts(), react(), pureSchemas(), ahead()],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    // Browsers that know light-dark(), which the tokens are made of; older ones would get it translated, and wrong.
    target: ['chrome125', 'edge125', 'firefox128', 'safari18'],
    // The security policy allows images and fonts from files alone.
    assetsInlineLimit: 0,
    manifest: true,
    // One file is what every page needs; tests/journeys/first-load.test.ts weighs it.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: firstChunks() } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server, changeOrigin: false } } },
  preview: { host: '127.0.0.1' },
})
