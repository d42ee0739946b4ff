// Builds the package that npm publishes: the same sources as JavaScript, because Node refuses TypeScript under node_modules,
// with what they read at run time. Leaves the folder and the tarball in .cache/pack and prints the tarball's path.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const packageJson: PackageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const out = join(root, '.cache', 'pack')
const folder = join(out, packageJson.name)

type PackageJson = Readonly<Record<'name' | 'version' | 'description' | 'license' | 'type', string>> &
  Readonly<Record<'engines' | 'dependencies' | 'optionalDependencies', Record<string, string>>>

/** What goes along as it is. The client is there once it was built. */
const carried = [
  'bin',
  'database/migrations',
  'database/sample',
  'locales',
  'dist/web',
  'LICENSE',
  'NOTICE',
  'README.md',
  'CHANGELOG.md',
]

rmSync(out, { recursive: true, force: true })
mkdirSync(join(folder, 'dist'), { recursive: true })
for (const path of carried.filter((name) => existsSync(join(root, name))))
  cpSync(join(root, path), join(folder, path), { recursive: true })
for (const path of listSources()) writeSource(path)
writeManifest()
checkImports()
console.log(packTarball())

/** The browser's part is in the built client already. */
function listSources(): readonly string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'src').length + 1))
    .filter((path) => !/(^ui|\/web)\//.test(path) && !/\.(test\.ts|tsx|css)$/.test(path))
}

function writeSource(path: string) {
  const target = join(folder, 'dist', path.replace(/\.ts$/, '.js'))
  mkdirSync(dirname(target), { recursive: true })
  const source = readFileSync(join(root, 'src', path))
  // Types become blanks, so that line and column of an error are those of the source.
  writeFileSync(target, path.endsWith('.ts') ? renameImports(stripTypeScriptTypes(source.toString('utf8'))) : source)
}

function renameImports(code: string): string {
  return code.replace(/(\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])((?:\.{1,2}\/|#src\/)[^'"\n]+)\.ts\2/g, '$1$2$3.js$2')
}

function writeManifest() {
  const { name, version, description, license, type, engines, dependencies, optionalDependencies } = packageJson
  const manifest = {
    ...{ name, version, description, license, type, engines },
    bin: { entente: './bin/entente.mjs' },
    imports: { '#src/*': './dist/*' },
    ...{ dependencies, optionalDependencies },
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** A file that an import names and that did not come along would only be missed by whoever installs the package. */
function checkImports() {
  const dist = join(folder, 'dist')
  const missing = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => listImports(join(dist, path)).map((target) => ({ path, target })))
    .filter(({ target }) => !existsSync(target))
  for (const { path, target } of missing) console.error(`${path} imports ${target.slice(dist.length + 1)}, which is not there.`)
  if (missing.length > 0) process.exit(1)
}

function listImports(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8')
  return [...code.matchAll(/^(?:import|export)\b[^'"]*['"]((?:\.{1,2}|#src)\/[^'"]+)['"]/gm)].map(([, name = '']) =>
    name.startsWith('#src/') ? join(folder, 'dist', name.slice('#src/'.length)) : join(dirname(path), name),
  )
}

function packTarball(): string {
  const packed = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', out], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (packed.status !== 0) process.exit(1)
  const tarball = readdirSync(out).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error(`npm pack left no tarball: ${packed.stdout}`)
  return join(out, tarball)
}
