/** The arrows of the architecture, refused by machine: rules for dependency-cruiser, run by check-arrows.ts. */
const noun = '^src/(core/[^/]+|features/[^/]+/[^/]+)/'
const serverFiles = '/((store|actions|routes|projection|jobs|live)\\.ts$|actions/)'

export const arrows = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Nothing depends on itself, by types neither; files of one noun may.',
      from: { path: '^src/(kit|methods|exchange|platform|ui)/' },
      to: { circular: true },
    },
    {
      name: 'kit-is-alone',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/kit/' },
    },
    {
      name: 'pure-knows-no-noun',
      severity: 'error',
      from: { path: '^src/(methods|exchange)/' },
      to: { path: '^src/(core|features|platform|ui|app)/' },
    },
    { name: 'methods-and-exchange-apart', severity: 'error', from: { path: '^src/methods/' }, to: { path: '^src/exchange/' } },
    {
      name: 'platform-knows-no-noun',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(core|features|ui|app|methods)/' },
    },
    {
      name: 'ui-knows-no-noun',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '^src/ui/worker/' },
      to: { path: '^src/(core|features|platform|app)/' },
    },
    { name: 'core-knows-no-feature', severity: 'error', from: { path: '^src/core/' }, to: { path: '^src/(features|app)/' } },
    { name: 'features-not-app', severity: 'error', from: { path: '^src/features/' }, to: { path: '^src/app/' } },
    { name: 'nobody-imports-app', severity: 'error', from: { path: '^src/(?!app/)' }, to: { path: '^src/app/' } },
    {
      name: 'feature-edges',
      severity: 'error',
      comment: 'Another feature is used by model, api, policy, store and actions, never by its routes, jobs, live or web.',
      from: { path: '^src/features/([^/]+/[^/]+)/' },
      to: { path: '^src/features/[^/]+/[^/]+/(routes\\.ts|jobs\\.ts|live\\.ts|web/)', pathNot: '^src/features/$1/' },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      comment: 'model and policy know rules, not SQL, HTTP or screens.',
      from: { path: `${noun}(model\\.ts|model/|policy\\.ts)` },
      to: { path: `^src/(platform|ui)/|${serverFiles}|/web/` },
    },
    {
      name: 'store-below-actions',
      severity: 'error',
      from: { path: `${noun}store\\.ts$` },
      to: { path: '/((actions|routes)\\.ts$|actions/)' },
    },
    { name: 'actions-below-routes', severity: 'error', from: { path: `${noun}actions\\.ts$` }, to: { path: '/routes\\.ts$' } },
    {
      name: 'web-not-server',
      severity: 'error',
      comment: 'Screens speak to the API; types of a contract come from api.ts.',
      from: { path: '/web/|^src/ui/' },
      to: { path: `^src/platform/|${serverFiles}`, pathNot: '^src/ui/' },
    },
    {
      name: 'server-not-web',
      severity: 'error',
      from: { path: `${noun}[^/]+\\.ts$`, pathNot: '\\.test\\.ts$' },
      to: { path: '/web/|^src/ui/' },
    },
    {
      name: 'browser-packages',
      severity: 'error',
      comment: 'React and Mantine belong to screens.',
      from: { path: '^src/', pathNot: '^src/ui/|/web/' },
      to: { path: 'node_modules/(react|react-dom|@mantine|@tanstack)' },
    },
    {
      name: 'database-packages',
      severity: 'error',
      comment: 'SQL stands in store.ts, projection.ts and platform.',
      from: { path: `${noun}(model|policy|api|actions|routes)`, pathNot: '^src/core/acting/' },
      to: { path: 'node_modules/(pg|kysely)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.cruise.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
    exclude: { path: '\\.generated\\.' },
  },
}
