import { type LiveDraws, startLive } from '#src/features/choose/assessments/model/drag.ts'
import { tableDraws } from '#src/features/choose/assessments/model/draws.ts'
import { fragileLeads, leadLosses } from '#src/features/choose/assessments/model/lead.ts'
import { methodNames, prepareRanking, type Ranking } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import type { RankingCall, Settled, Standing } from '#src/features/choose/assessments/web/ranking-protocol.ts'

/** Draws of a full run between two looks at the letter box: about as long as a frame. */
const piece = 1000

let table: AssessmentTable | undefined
let rank: ReturnType<typeof prepareRanking> | undefined
let live: LiveDraws | undefined
/** A run to other weights that was given up: every draw must have them before one of them moves. */
let owed: ReturnType<LiveDraws['settle']> | undefined
let samples = 0
let latest = 0

self.addEventListener('message', ({ data }: MessageEvent<RankingCall>) => {
  latest = data.id
  if (data.kind === 'move') move(data)
  else void settle(data)
})

function begin({ table: given, weights, samples: wanted }: Extract<RankingCall, { kind: 'start' }>): LiveDraws {
  table = given
  rank = prepareRanking(given)
  samples = wanted
  return startLive(tableDraws(given, wanted), weights)
}

function move({ id, weights, dragged }: Extract<RankingCall, { kind: 'move' }>): void {
  if (!rank || !live) return
  const start = performance.now()
  owed?.step(samples)
  owed = undefined
  hand(standing({ id, start, firsts: live.move(weights, dragged), ranking: rank(weights) }))
}

/** The full run in pieces, so that whoever drags meanwhile is answered at once. */
async function settle(call: Exclude<RankingCall, { kind: 'move' }>): Promise<void> {
  const start = performance.now()
  if (call.kind === 'start') live = begin(call)
  const known = table
  if (!known || !rank || !live) return
  const { id, weights } = call
  const run = live.settle(weights)
  owed = call.kind === 'rest' && call.anew ? run : undefined
  while (!run.step(piece)) {
    await new Promise((resolve) => setTimeout(resolve))
    if (latest !== id) return
  }
  owed = undefined
  const { ranks } = run.result()
  const [losses, fragile] = [leadLosses(known, weights), fragileLeads(known, weights)]
  const firsts = Float64Array.from(ranks, (row) => row[0] ?? 0)
  hand({ ...standing({ id, start, firsts, ranking: rank(weights) }), ranks, losses, fragile })
}

interface Computed {
  readonly id: number
  readonly start: number
  readonly firsts: Standing['firsts']
  readonly ranking: Ranking
}

function standing({ id, start, firsts, ranking }: Computed): Standing {
  const figures = Float64Array.from(methodNames.flatMap((name) => ranking.methods[name].figures))
  const places = Uint16Array.from(methodNames.flatMap((name) => ranking.methods[name].ranks))
  return { id, figures, places, firsts, samples, took: performance.now() - start }
}

function hand(answer: Standing | Settled): void {
  self.postMessage(answer, { transfer: [answer.figures.buffer, answer.places.buffer, answer.firsts.buffer] })
}
