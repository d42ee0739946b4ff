import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { isContractProcedure, minifyContractRouter } from '@orpc/contract'
import type { Plugin } from 'vite'

/**
 * The browser needs the address of every endpoint and no schema: a noun's `api.ts` is replaced by its paths and methods, so that
 * the validation library stays on the server. Types still come from the file itself.
 */
export function contractWithoutSchemas(): Plugin {
  return {
    name: 'contract-without-schemas',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0] ?? id
      if (!/\/src\/(core|features)\/.+\/api\.ts$/.test(path)) return undefined
      const loaded: Record<string, unknown> = await import(`${pathToFileURL(path).href}?changed=${statSync(path).mtimeMs}`)
      const contracts = Object.entries(loaded).filter(([name, value]) => name.endsWith('Api') && isContract(value))
      return contracts
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(minifyContractRouter(value as never))}`)
        .join('\n')
    },
  }
}

const isContract = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => isContractProcedure(one))
