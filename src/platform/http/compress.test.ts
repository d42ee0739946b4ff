import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

const long = JSON.stringify(Array.from({ length: 5000 }, (_, number) => ({ number, name: 'Grid-scale storage' })))

test('a long answer comes compressed as the reader takes it, and is the same afterwards', async () => {
  const brotli = await compress(long, 'gzip, deflate, br, zstd')
  expect(brotli?.encoding).toBe('br')
  expect(brotliDecompressSync(brotli?.body ?? Buffer.alloc(0)).toString()).toBe(long)
  const gzip = await compress(long, 'gzip, br;q=0')
  expect(gzip?.encoding).toBe('gzip')
  expect(gunzipSync(gzip?.body ?? Buffer.alloc(0)).toString()).toBe(long)
  expect(gzip?.body.length).toBeLessThan(long.length / 5)
})

test('a short one, or one for a reader who takes none, stays as it is', async () => {
  expect(await compress('{"name":"Grid"}', 'br')).toBeUndefined()
  expect(await compress(long, undefined)).toBeUndefined()
  expect(await compress(long, 'identity')).toBeUndefined()
})

test('the same answer has another length every time', async () => {
  const lengths = await Promise.all(Array.from({ length: 8 }, async () => (await compress(long, 'br'))?.padding.length))
  expect(new Set(lengths).size).toBeGreaterThan(1)
})
