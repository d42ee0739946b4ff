import { accountsRoutes } from '#src/core/accounts/routes.ts'
import type { FindCards } from '#src/core/acting/actions.ts'
import { audiencesRoutes } from '#src/core/audiences/routes.ts'
import { releaseAgreed, renegotiateAgreed } from '#src/core/commitments/actions/renegotiation.ts'
import { commitmentsRoutes } from '#src/core/commitments/routes.ts'
import { findCommitmentCards } from '#src/core/commitments/store.ts'
import type { ConsentEffect } from '#src/core/consents/actions.ts'
import { consentsRoutes } from '#src/core/consents/routes.ts'
import { endAgreedParty } from '#src/core/departures/actions.ts'
import { eraseAgreedWords } from '#src/core/erasures/actions.ts'
import { erasuresRoutes } from '#src/core/erasures/routes.ts'
import { filesRoutes } from '#src/core/files/routes.ts'
import { keysRoutes } from '#src/core/keys/routes.ts'
import type { Projection } from '#src/core/ledger/actions.ts'
import { ledgerRoutes } from '#src/core/ledger/routes.ts'
import { measureFilesRoutes } from '#src/core/measure-files/routes.ts'
import { redefineAgreed } from '#src/core/measures/actions.ts'
import { measuresRoutes } from '#src/core/measures/routes.ts'
import { findMeasureCards } from '#src/core/measures/store.ts'
import { notesRoutes } from '#src/core/notes/routes.ts'
import { operatorRoutes } from '#src/core/operator/routes.ts'
import { organisationsRoutes } from '#src/core/organisations/routes.ts'
import { participantsRoutes } from '#src/core/participants/routes.ts'
import { openAgreedInvitation } from '#src/core/parties/actions.ts'
import { partiesRoutes } from '#src/core/parties/routes.ts'
import { partnershipsRoutes } from '#src/core/partnerships/routes.ts'
import { peopleRoutes } from '#src/core/people/routes.ts'
import { questionSetsRoutes } from '#src/core/question-sets/routes.ts'
import { roundsRoutes } from '#src/core/rounds/routes.ts'
import { findRoundCards } from '#src/core/rounds/store.ts'
import { seatsRoutes } from '#src/core/seats/routes.ts'
import { assessmentsRoutes } from '#src/features/choose/assessments/routes.ts'
import { candidateQuestionsRoutes } from '#src/features/choose/candidate-questions/routes.ts'
import { candidatesRoutes } from '#src/features/choose/candidates/routes.ts'
import { choicesRoutes } from '#src/features/choose/choices/routes.ts'
import { diligenceRoutes } from '#src/features/choose/diligence/routes.ts'
import { memosRoutes, type TextOf } from '#src/features/choose/memos/routes.ts'
import { selectionsRoutes } from '#src/features/choose/selections/routes.ts'
import { findSelectionCards } from '#src/features/choose/selections/store.ts'
import { alignmentsRoutes } from '#src/features/define/alignment/routes.ts'
import { applyConflictOutcome } from '#src/features/define/conflicts/actions.ts'
import { conflictsRoutes } from '#src/features/define/conflicts/routes.ts'
import { findConflictCards } from '#src/features/define/conflicts/store.ts'
import { goalsRoutes } from '#src/features/define/goals/routes.ts'
import { findGoalCards } from '#src/features/define/goals/store.ts'
import { needsRoutes } from '#src/features/define/needs/routes.ts'
import { findNeedCards } from '#src/features/define/needs/store.ts'
import { applyAgreedEnding, applyAgreedVersion, markObjectiveAgreed } from '#src/features/define/objectives/actions.ts'
import { objectivesRoutes } from '#src/features/define/objectives/routes.ts'
import { findObjectiveCards } from '#src/features/define/objectives/store.ts'
import { readinessRoutes } from '#src/features/define/readiness/routes.ts'
import { sharedNeedsRoutes } from '#src/features/define/shared-needs/routes.ts'
import { findSharedNeedCards } from '#src/features/define/shared-needs/store.ts'
import { applyStrategyChoice, applyStrategyOutcome } from '#src/features/define/strategies/actions.ts'
import { strategiesRoutes } from '#src/features/define/strategies/routes.ts'
import { findStrategyCards } from '#src/features/define/strategies/store.ts'
import { applyAgreedMeaning } from '#src/features/define/terms/actions.ts'
import { termsRoutes } from '#src/features/define/terms/routes.ts'
import { findTermCards } from '#src/features/define/terms/store.ts'
import { markVisionRatified } from '#src/features/define/visions/actions.ts'
import { visionsRoutes } from '#src/features/define/visions/routes.ts'
import { activitiesRoutes } from '#src/features/oversee/activities/routes.ts'
import { answerLinksRoutes } from '#src/features/oversee/answer-links/routes.ts'
import { estimatesRoutes } from '#src/features/oversee/estimates/routes.ts'
import { exportsRoutes } from '#src/features/oversee/exports/routes.ts'
import { importsRoutes } from '#src/features/oversee/imports/routes.ts'
import { notificationsRoutes } from '#src/features/oversee/notifications/routes.ts'
import { outlookRoutes } from '#src/features/oversee/outlook/routes.ts'
import { projectPortfolio } from '#src/features/oversee/portfolio/projection.ts'
import { portfolioRoutes } from '#src/features/oversee/portfolio/routes.ts'
import { sampleRoutes, type TellStory } from '#src/features/oversee/sample/routes.ts'
import { projectSearch } from '#src/features/oversee/search/projection.ts'
import { searchRoutes } from '#src/features/oversee/search/routes.ts'
import { todayRoutes } from '#src/features/oversee/today/routes.ts'
import type { Auth } from '#src/platform/auth/auth.ts'
import type { Mail } from '#src/platform/mail/mail.ts'

/** The handlers of every endpoint in `contract.ts`. */
export const collectRoutes = ({
  auth,
  mail,
  tellStory,
  textOf,
}: {
  auth: Auth
  mail: Mail
  tellStory: TellStory
  textOf: TextOf
}) => ({
  accounts: accountsRoutes(auth),
  people: peopleRoutes,
  organisations: organisationsRoutes,
  seats: seatsRoutes,
  keys: keysRoutes,
  partnerships: partnershipsRoutes,
  parties: partiesRoutes,
  participants: participantsRoutes,
  audiences: audiencesRoutes,
  consents: consentsRoutes,
  measures: measuresRoutes,
  measureFiles: measureFilesRoutes,
  ledger: ledgerRoutes,
  exports: exportsRoutes,
  imports: importsRoutes,
  commitments: commitmentsRoutes,
  notes: notesRoutes,
  files: filesRoutes,
  operator: operatorRoutes(mail),
  erasures: erasuresRoutes,
  questionSets: questionSetsRoutes,
  rounds: roundsRoutes,
  needs: needsRoutes,
  sharedNeeds: sharedNeedsRoutes,
  readiness: readinessRoutes,
  goals: goalsRoutes,
  visions: visionsRoutes,
  strategies: strategiesRoutes,
  alignments: alignmentsRoutes,
  conflicts: conflictsRoutes,
  terms: termsRoutes,
  objectives: objectivesRoutes,
  selections: selectionsRoutes,
  candidates: candidatesRoutes,
  candidateQuestions: candidateQuestionsRoutes,
  choices: choicesRoutes,
  diligence: diligenceRoutes,
  assessments: assessmentsRoutes,
  memos: memosRoutes(textOf),
  activities: activitiesRoutes,
  search: searchRoutes,
  today: todayRoutes,
  notifications: notificationsRoutes,
  answerLinks: answerLinksRoutes,
  portfolio: portfolioRoutes,
  outlook: outlookRoutes,
  estimates: estimatesRoutes,
  sample: sampleRoutes(tellStory),
})

/** What agreed consents bring about, by their kind. */
export const consentEffects: Readonly<Record<string, ConsentEffect>> = {
  'party.invitation': openAgreedInvitation,
  'party.end': endAgreedParty,
  'entry.erasure': eraseAgreedWords,
  'objective.agreement': markObjectiveAgreed,
  'objective.change': applyAgreedVersion,
  'objective.ending': applyAgreedEnding,
  'conflict.outcome': applyConflictOutcome,
  'term.agreement': applyAgreedMeaning,
  'vision.ratification': markVisionRatified,
  'strategy.choice': applyStrategyChoice,
  'strategy.outcome': applyStrategyOutcome,
  'measure.redefinition': redefineAgreed,
  'commitment.renegotiation': renegotiateAgreed,
  'commitment.withdrawal': releaseAgreed,
}

/** How records are named by others, by kind. */
export const cards: Readonly<Record<string, FindCards>> = {
  objective: findObjectiveCards,
  commitment: findCommitmentCards,
  measure: findMeasureCards,
  round: findRoundCards,
  selection: findSelectionCards,
  need: findNeedCards,
  goal: findGoalCards,
  strategy: findStrategyCards,
  conflict: findConflictCards,
  term: findTermCards,
  'shared-need': findSharedNeedCards,
}

/** What is kept ready for pages that span spaces. */
export const projections: readonly Projection[] = [projectSearch, projectPortfolio]
