import { createServer } from '#src/app/server.ts'
import { createLog } from '#src/platform/log/log.ts'
import { tellListening } from './listening.ts'

/** The program as it is delivered, but for the limit of requests an address may send in a minute: the client is one address. */
const { OWNER_URL: ownerUrl = '', FILES_FOLDER: filesFolder = '' } = process.env
const server = await createServer({
  ownerUrl,
  filesFolder,
  rolePrefix: 'entente',
  poolSize: 10,
  secret: 'a secret of the benchmark, longer than thirty-two characters',
  publicUrl: () => 'http://127.0.0.1:4280',
  isExposed: false,
  mailUrl: undefined,
  mailFrom: undefined,
  trustProxy: false,
  sample: false,
  version: 'bench',
  log: createLog('error'),
  requestsPerMinute: 1_000_000_000,
})
tellListening(await server.http.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
