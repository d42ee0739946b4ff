import { z } from 'zod'
import {
  type ChainCheck,
  type ChainFault,
  type ChainReport,
  type Checkpoint,
  type Sha256,
  startChainCheck,
} from '#src/core/ledger/model.ts'
import {
  type ExportedAudience,
  type ExportHeader,
  type ExportLine,
  importedEntry,
  parseLine,
} from '#src/features/oversee/exports/model/export-lines.ts'

/** What is wrong with the file itself, beside its chains. */
export type FileFault = 'unreadable' | 'after-the-end' | 'unfinished' | 'chain-missing' | 'predecessor-differs'

export interface ExportFinding {
  readonly fault: FileFault | ChainFault
  /** Where in the file, when it is there at all. */
  readonly line?: number
  readonly audience?: string
  readonly sequence?: number
}

export interface ExportReport {
  readonly header: ExportHeader
  readonly names: ReadonlyMap<string, string>
  readonly chains: readonly { readonly audience: ExportedAudience | undefined; readonly report: ChainReport }[]
  readonly records: number
  readonly findings: readonly ExportFinding[]
}

export interface ExportCheck {
  /** The next line of the file. */
  take(text: string): void
  /** Undefined when the file did not even begin as an export. */
  finish(): ExportReport | undefined
}

/** Verifies an export line by line, without server or database: every chain from its beginning, and that the file is whole. */
export function startExportCheck(checkpoints: readonly Checkpoint[], sha256: Sha256): ExportCheck {
  const chains = new Map<string, ChainCheck & { readonly hashes: Set<string> }>()
  const audiences = new Map<string, ExportedAudience>()
  const names = new Map<string, string>()
  const findings: ExportFinding[] = []
  const cited: Citation[] = []
  let first: ExportHeader | undefined
  let [number, records, ending] = [0, 0, 0]

  function chainOf(id: string, space: string | undefined) {
    const known = chains.get(id)
    if (known) return known
    const fresh = { ...startChainCheck({ audience: id, space, checkpoints }, sha256), hashes: new Set<string>() }
    chains.set(id, fresh)
    return fresh
  }

  function takeEntry({ entry, payload }: Omit<Extract<ExportLine, { line: 'entry' }>, 'line'>, space: string | undefined) {
    const { audience, sequence } = entry
    const chain = chainOf(audience, space)
    for (const fault of chain.take(entry, payload)) findings.push({ fault, line: number, audience, sequence })
    chain.hashes.add(entry.hash)
    const issued = entry.verb === 'audience.issued' ? citation.safeParse(payload?.payload).data : undefined
    if (issued) cited.push({ line: number, audience, sequence, ...issued })
  }

  /** The original record of an imported archive is kept as rows: its chains are verified like the space's own. */
  function takeRecord({ table, row }: Extract<ExportLine, { line: 'record' }>) {
    records += 1
    if (table !== 'imported_entries') return
    const kept = importedEntry(row)
    if (!kept) findings.push({ fault: 'unreadable', line: number })
    else takeEntry(kept, undefined)
  }

  function takeLine(line: ExportLine, space: string) {
    if (line.line === 'entry') takeEntry(line, space)
    else if (line.line === 'audience') audiences.set(line.id, line)
    else if (line.line === 'party') names.set(line.organisation, line.shortName)
    else if (line.line === 'record') takeRecord(line)
    else if (line.line === 'end') {
      ending = number
      if (line.lines !== number) findings.push({ fault: 'unfinished', line: number })
    }
  }

  return {
    take(text) {
      number += 1
      const line = parseLine(text)
      if (number === 1) first = line?.line === 'header' ? line : undefined
      else if (first && ending > 0) findings.push({ fault: 'after-the-end', line: number })
      else if (first && line) takeLine(line, first.space.id)
      else if (first) findings.push({ fault: 'unreadable', line: number })
    },
    finish() {
      if (!first) return undefined
      for (const id of audiences.keys()) chainOf(id, first.space.id)
      if (ending === 0) findings.push({ fault: 'unfinished' })
      findings.push(...findMissingChains(checkpoints, chains), ...findFalseCitations(cited, chains))
      const reports = [...chains].map(([id, chain]) => ({ audience: audiences.get(id), report: chain.finish() }))
      findings.push(...listLateFindings(reports, findings))
      return { header: first, names, chains: reports, records, findings }
    },
  }
}

type Chains = ReadonlyMap<string, ChainCheck & { readonly hashes: ReadonlySet<string> }>

const findMissingChains = (checkpoints: readonly Checkpoint[], chains: Chains): ExportFinding[] =>
  checkpoints
    .filter(({ audience }) => !chains.has(audience))
    .map(({ audience, sequence }) => ({ fault: 'chain-missing', audience, sequence }))

interface Citation {
  readonly line: number
  readonly audience: string
  readonly sequence: number
  readonly follows: string
  readonly head: string
}

/** The first entry of a re-issued chain cites the end of the one before: that must be in it, where the file holds it. */
const findFalseCitations = (cited: readonly Citation[], chains: Chains): ExportFinding[] =>
  cited
    .filter(({ follows, head }) => chains.get(follows)?.hashes.has(head) === false)
    .map(({ line, audience, sequence }) => ({ fault: 'predecessor-differs', line, audience, sequence }))

/** What shows only at the end of a chain. */
function listLateFindings(chains: ExportReport['chains'], known: readonly ExportFinding[]): ExportFinding[] {
  const key = ({ fault, audience, sequence }: ExportFinding) => `${fault}/${audience}/${sequence}`
  const told = new Set(known.map(key))
  return chains.flatMap(({ report }) => report.findings).filter((finding) => !told.has(key(finding)))
}

/** What a re-issued audience says of the chain that it follows. */
const citation = z.object({ follows: z.uuid(), head: z.string() })
