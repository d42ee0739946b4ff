import type { Factories, Noun } from '../case.ts'
import { alignments, conflicts, strategies, terms, visions } from './aligning.ts'
import { questionSets, rounds } from './asking.ts'
import { assessments, candidateQuestions, candidates, choices, diligence, memos, selections } from './choosing.ts'
import { goals, needs, readiness, sharedNeeds } from './defining.ts'
import { accounts, keys, operator, organisations, people, sample, seats } from './entry.ts'
import { measureFiles, measures, objectives } from './measuring.ts'
import { answerLinks, estimates, notifications, outlook, portfolio, today } from './overseeing.ts'
import { audiences, consents, participants, parties, partnerships } from './partnering.ts'
import { activities } from './publishing.ts'
import { erasures, exports, imports, ledger, notes, search } from './recording.ts'
import { commitments, files } from './working.ts'

/** A factory for every endpoint of every noun in the contract. */
export const factories: { readonly [N in Noun]: Factories<N> } = {
  accounts,
  people,
  operator,
  organisations,
  seats,
  keys,
  partnerships,
  parties,
  participants,
  audiences,
  consents,
  ledger,
  notes,
  erasures,
  exports,
  imports,
  search,
  today,
  notifications,
  answerLinks,
  portfolio,
  outlook,
  estimates,
  commitments,
  files,
  measures,
  measureFiles,
  objectives,
  selections,
  candidates,
  candidateQuestions,
  choices,
  diligence,
  assessments,
  memos,
  needs,
  sharedNeeds,
  readiness,
  goals,
  visions,
  strategies,
  alignments,
  conflicts,
  terms,
  questionSets,
  rounds,
  activities,
  sample,
}
