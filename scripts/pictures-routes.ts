import { join } from 'node:path'
import { createServer } from 'vite'

/** Every address of the product, as its own router knows them: the source of the pages is loaded, nothing is listed twice. */
export async function listRoutes(root: string): Promise<string[]> {
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    server: { middlewareMode: true, hmr: false },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const { router } = await server.ssrLoadModule('/router.tsx')
    return Object.keys(router.routesByPath)
  } finally {
    await server.close()
  }
}
