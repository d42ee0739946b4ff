import { z } from 'zod'
import { scope } from '#src/core/acting/model.ts'
import { done, endpoint, fieldText, id } from '#src/platform/http/contract.ts'

const key = z.object({
  id,
  name: z.string(),
  scopes: z.array(scope),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

export const keysApi = {
  list: endpoint('seat').route({ method: 'GET', path: '/keys', summary: 'The API keys of your seat' }).output(z.array(key)),
  create: endpoint('seat', { byPerson: true, reachesOutside: true })
    .route({ method: 'POST', path: '/keys', summary: 'Make an API key: it acts as your seat; its secret is shown once' })
    .input(
      z.object({
        name: fieldText(80),
        scopes: z.array(scope).min(1).max(2),
        expiresInDays: z.number().int().min(1).max(3650).optional(),
      }),
    )
    .output(key.extend({ secret: z.string() })),
  revoke: endpoint('seat')
    .route({ method: 'DELETE', path: '/keys/{id}', summary: 'Revoke an API key at once' })
    .input(z.object({ id }))
    .output(done),
}
