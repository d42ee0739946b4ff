import type { Plugin } from 'vite'

/**
 * Models are shared with the server and declare schemas, by calls that have no effect of their own (models are pure). Said in the
 * bundler's own words, so that schemas which no page uses are left out, and with the last of them the validation library.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/(core|features|kit)\/.+\.ts$/.test(id) || !/from ["']zod["']/.test(code)) return undefined
      let marked = code
      for (const { start, end } of callsAtTop(this.parse(code)).reverse())
        marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => ${marked.slice(start, end)})()${marked.slice(end)}`
      return { code: marked, map: null }
    },
  }
}

interface Range {
  readonly start: number
  readonly end: number
}
type Program = ReturnType<import('rolldown').PluginContext['parse']>

/** Values of constants of the module that are made by calling something. */
function callsAtTop({ body }: Program): Range[] {
  return body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .filter((declaration) => declaration?.type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.map(({ init }) => init))
    .filter((init) => init?.type === 'CallExpression')
}
