import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool, TypeOverrides, types } from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import type { Party } from '../world/plan.ts'
import { findCommitment, listPage } from './bare-commitments.ts'
import { createNote } from './bare-create.ts'
import { findSeries, listPortfolio, search } from './bare-lists.ts'
import { tellListening } from './listening.ts'

/**
 * What the program is measured against: node:http and a pool, past all policies, for one seat that is known beforehand. No session,
 * no validation, no limits, no ledger but the rows of the create. The statements are prepared and written for this seat by hand.
 */
const { SUPERUSER = '', HUB = '{}' } = process.env
const asText = new TypeOverrides(types)
for (const oid of [1082, 1184]) asText.setTypeParser(oid, (text) => text)
const pool = new Pool({ ...parseIntoClientConfig(SUPERUSER), max: 10, types: asText })
const hub: Party = JSON.parse(HUB)

export interface Asked {
  readonly pool: Pool
  readonly hub: Party
  readonly url: URL
  readonly path: readonly string[]
  readonly body: string
}

/** By the last fixed word of the path; answers the body. */
async function answer(request: IncomingMessage): Promise<string> {
  const url = new URL(request.url ?? '', 'http://bare')
  const path = url.pathname.split('/').slice(2)
  const asked: Asked = { pool, hub, url, path, body: request.method === 'POST' ? await read(request) : '' }
  if (path[0] === 'search') return search(asked)
  if (path[0] === 'portfolio') return listPortfolio(asked)
  if (path[2] === 'notes') return createNote(asked)
  if (path[2] === 'measures') return findSeries(asked)
  return path.length > 3 ? findCommitment(asked) : listPage(asked)
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      response.end(body)
    },
    (problem) => {
      console.error(problem)
      response.writeHead(500).end()
    },
  )
})
server.listen(0, '127.0.0.1', () => tellListening(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.once('SIGTERM', () => process.exit(0))
