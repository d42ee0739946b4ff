import { createReadStream, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { languageOf, readTexts } from '#src/app/texts.ts'
import { sha256 } from '#src/core/ledger/actions.ts'
import { type Checkpoint, chainFaults } from '#src/core/ledger/model.ts'
import { type ArchiveProblem, openArchive } from '#src/features/oversee/exports/actions/read-archive.ts'
import { type ExportFinding, type ExportReport, startExportCheck } from '#src/features/oversee/exports/model/export-check.ts'
import { checkpointFile } from '#src/features/oversee/exports/model/export-lines.ts'

const usage = 'Usage: entente verify FILE [--checkpoint FILE]…'

/** Wrong use, or a file that cannot be read as what it should be; the sentence is for the person who asked. */
class Unusable extends Error {}

/** `entente verify`: checks an export or an archive without server or database. Exit code 0: all is well, 1: findings, 2: it could not be checked. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    const { file, checkpointFiles } = parseWords(words)
    const checkpoints = checkpointFiles.flatMap(readCheckpoints)
    return (await isArchive(file)) ? await verifyArchive(file, checkpoints) : tell([await checkFile(file, checkpoints)])
  } catch (problem) {
    if (!(problem instanceof Unusable)) throw problem
    console.error(problem.message)
    return 2
  }
}

function parseWords(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { checkpoint: { type: 'string', multiple: true, default: [] } },
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) return { file, checkpointFiles: values.checkpoint }
  } catch {
    // An option that there is not: said by the usage, like every other wrong use.
  }
  throw new Unusable(usage)
}

function readCheckpoints(path: string): Checkpoint[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Unusable(`${path} cannot be read: ${reasonOf(cause)}`)
  }
  try {
    return checkpointFile.parse(JSON.parse(text)).checkpoints
  } catch {
    throw new Unusable(`${path} is not a checkpoint of Entente.`)
  }
}

async function checkFile(path: string, checkpoints: readonly Checkpoint[]): Promise<ExportReport> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  const report = await checkLines(lines, checkpoints).catch((cause) => {
    throw new Unusable(`${path} cannot be read: ${reasonOf(cause)}`)
  })
  if (!report) throw new Unusable(`${path} is not an export of Entente.`)
  refuseForeignCheckpoints(checkpoints, [report])
  return report
}

async function checkLines(lines: AsyncIterable<string>, checkpoints: readonly Checkpoint[]) {
  const check = startExportCheck(checkpoints, sha256)
  for await (const line of lines) check.take(line)
  return check.finish()
}

function refuseForeignCheckpoints(checkpoints: readonly Checkpoint[], reports: readonly ExportReport[]): void {
  const known = new Set(reports.map(({ header }) => header.space.id))
  if (checkpoints.length > 0 && !checkpoints.some(({ space }) => known.has(space)))
    throw new Unusable('The checkpoints are of another space than the export.')
}

async function isArchive(path: string): Promise<boolean> {
  return withFile(path, async (handle) => {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1').startsWith('PK')
  })
}

/** Every part against its hash first: where one differs, nothing else that the archive says counts. */
async function verifyArchive(path: string, checkpoints: readonly Checkpoint[]): Promise<number> {
  return withFile(path, async (handle) => {
    const { archive, problems } = await openArchive(handle)
    if (!archive) return tellProblems(problems)
    const reports: ExportReport[] = []
    for (const space of archive.manifest.spaces) {
      const own = checkpoints.filter((one) => one.space === space.id)
      const report = await checkLines(archive.readLines(space), own)
      if (!report) throw new Unusable(`${path} is not an archive of Entente: ${space.path} cannot be read.`)
      reports.push(report)
    }
    refuseForeignCheckpoints(checkpoints, reports)
    const { files, lostFiles } = archive.manifest
    const code = tell(reports)
    console.log(sayTo(process.env)('verify.files', { count: files.length, lost: lostFiles.length }))
    return code
  })
}

async function withFile<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r').catch((cause) => {
    throw new Unusable(`${path} cannot be read: ${reasonOf(cause)}`)
  })
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

function tell(reports: readonly ExportReport[]): number {
  for (const report of reports) for (const line of describeReport(report)) console.log(line)
  return reports.some(({ findings }) => findings.length > 0) ? 1 : 0
}

function tellProblems(problems: readonly ArchiveProblem[]): number {
  const say = sayTo(process.env)
  for (const { part, code } of problems.slice(0, 1_000))
    console.log(`✗ ${say('verify.finding', { place: part || say('verify.whole'), fault: say(`archives.problem-${code}`) })}`)
  console.log(say('verify.found', { count: problems.length }))
  return 1
}

type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string

/** The report in plain words: chain by chain what was verified, then what concerns the file, then the verdict. */
function* describeReport(report: ExportReport): Generator<string> {
  const say = sayTo(process.env)
  yield say('verify.header', { name: report.header.space.name, at: report.header.exportedAt })
  const ofChains = new Set(report.chains.map(({ report: chain }) => chain.audience))
  for (const chain of report.chains) {
    const findings = report.findings.filter((finding) => finding.audience === chain.report.audience)
    yield* describeChain(say, { ...chain, name: nameAudience(say, chain, report), findings })
  }
  const others = report.findings.filter(({ audience }) => audience === undefined || !ofChains.has(audience))
  for (const finding of others) yield `✗ ${describeFinding(say, finding)}`
  yield say('verify.records', { count: report.records })
  const count = report.findings.length
  yield count === 0 ? say('verify.nothing-found') : say('verify.found', { count })
}

function* describeChain(
  say: Say,
  { name, report, findings }: ExportReport['chains'][number] & { name: string; findings: readonly ExportFinding[] },
): Generator<string> {
  const values = { audience: name, count: report.entries, found: findings.length }
  yield findings.length === 0 ? `✓ ${say('verify.chain-fits', values)}` : `✗ ${say('verify.chain-differs', values)}`
  for (const finding of findings) yield `    ${describeFinding(say, finding)}`
  if (report.erased > 0) yield `    ${say('verify.erased', { count: report.erased })}`
  const { anchoredAt, head } = report
  if (!head) return
  if (!anchoredAt) yield `    ${say('verify.not-anchored')}`
  else {
    const { sequence, at } = anchoredAt
    yield `    ${say(sequence === head.sequence ? 'verify.anchored' : 'verify.anchored-until', { sequence, at })}`
  }
}

function describeFinding(say: Say, { fault, line, sequence }: ExportFinding): string {
  const place = placeOf(say, line, sequence)
  const isOfChain = chainFaults.some((one) => one === fault)
  return say('verify.finding', { place, fault: say(isOfChain ? `ledger.fault.${fault}` : `verify.fault.${fault}`) })
}

function placeOf(say: Say, line: number | undefined, sequence: number | undefined): string {
  if (line !== undefined && sequence !== undefined) return say('verify.at-line-and-entry', { line, sequence })
  if (line !== undefined) return say('verify.at-line', { line })
  return sequence === undefined ? say('verify.at-end') : say('verify.at-entry', { sequence })
}

function nameAudience(say: Say, { audience, report }: ExportReport['chains'][number], { names, header }: ExportReport): string {
  if (!audience) return say('verify.audience.unknown', { id: report.audience })
  const named = audience.organisations.map((id) => names.get(id) ?? (id === header.by.organisation ? header.space.name : id))
  const name = say(`verify.audience.${audience.kind}`, { names: named.join(', ') })
  return audience.closedAt === null ? name : say('ledger.former-circle', { names: name })
}

function sayTo(environment: NodeJS.ProcessEnv): Say {
  const text = readTexts()
  return (id, values) => text(languageOf(environment), id, values)
}

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
