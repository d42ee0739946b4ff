import { accountsApi } from '#src/core/accounts/api.ts'
import { audiencesApi } from '#src/core/audiences/api.ts'
import { commitmentsApi } from '#src/core/commitments/api.ts'
import { consentsApi } from '#src/core/consents/api.ts'
import { erasuresApi } from '#src/core/erasures/api.ts'
import { filesApi } from '#src/core/files/api.ts'
import { keysApi } from '#src/core/keys/api.ts'
import { ledgerApi } from '#src/core/ledger/api.ts'
import { measureFilesApi } from '#src/core/measure-files/api.ts'
import { measuresApi } from '#src/core/measures/api.ts'
import { notesApi } from '#src/core/notes/api.ts'
import { operatorApi } from '#src/core/operator/api.ts'
import { organisationsApi } from '#src/core/organisations/api.ts'
import { participantsApi } from '#src/core/participants/api.ts'
import { partiesApi } from '#src/core/parties/api.ts'
import { partnershipsApi } from '#src/core/partnerships/api.ts'
import { peopleApi } from '#src/core/people/api.ts'
import { questionSetsApi } from '#src/core/question-sets/api.ts'
import { roundsApi } from '#src/core/rounds/api.ts'
import { seatsApi } from '#src/core/seats/api.ts'
import { assessmentsApi } from '#src/features/choose/assessments/api.ts'
import { candidateQuestionsApi } from '#src/features/choose/candidate-questions/api.ts'
import { candidatesApi } from '#src/features/choose/candidates/api.ts'
import { choicesApi } from '#src/features/choose/choices/api.ts'
import { diligenceApi } from '#src/features/choose/diligence/api.ts'
import { memosApi } from '#src/features/choose/memos/api.ts'
import { selectionsApi } from '#src/features/choose/selections/api.ts'
import { alignmentsApi } from '#src/features/define/alignment/api.ts'
import { conflictsApi } from '#src/features/define/conflicts/api.ts'
import { goalsApi } from '#src/features/define/goals/api.ts'
import { needsApi } from '#src/features/define/needs/api.ts'
import { objectivesApi } from '#src/features/define/objectives/api.ts'
import { readinessApi } from '#src/features/define/readiness/api.ts'
import { sharedNeedsApi } from '#src/features/define/shared-needs/api.ts'
import { strategiesApi } from '#src/features/define/strategies/api.ts'
import { termsApi } from '#src/features/define/terms/api.ts'
import { visionsApi } from '#src/features/define/visions/api.ts'
import { activitiesApi } from '#src/features/oversee/activities/api.ts'
import { answerLinksApi } from '#src/features/oversee/answer-links/api.ts'
import { estimatesApi } from '#src/features/oversee/estimates/api.ts'
import { exportsApi } from '#src/features/oversee/exports/api.ts'
import { importsApi } from '#src/features/oversee/imports/api.ts'
import { notificationsApi } from '#src/features/oversee/notifications/api.ts'
import { outlookApi } from '#src/features/oversee/outlook/api.ts'
import { portfolioApi } from '#src/features/oversee/portfolio/api.ts'
import { sampleApi } from '#src/features/oversee/sample/api.ts'
import { searchApi } from '#src/features/oversee/search/api.ts'
import { todayApi } from '#src/features/oversee/today/api.ts'

/** Every endpoint there is: validation, OpenAPI, the typed client and the isolation tests come from here. */
export const contract = {
  accounts: accountsApi,
  people: peopleApi,
  organisations: organisationsApi,
  seats: seatsApi,
  keys: keysApi,
  partnerships: partnershipsApi,
  parties: partiesApi,
  participants: participantsApi,
  audiences: audiencesApi,
  consents: consentsApi,
  measures: measuresApi,
  measureFiles: measureFilesApi,
  ledger: ledgerApi,
  exports: exportsApi,
  imports: importsApi,
  commitments: commitmentsApi,
  notes: notesApi,
  files: filesApi,
  operator: operatorApi,
  erasures: erasuresApi,
  questionSets: questionSetsApi,
  rounds: roundsApi,
  needs: needsApi,
  sharedNeeds: sharedNeedsApi,
  readiness: readinessApi,
  goals: goalsApi,
  visions: visionsApi,
  strategies: strategiesApi,
  alignments: alignmentsApi,
  conflicts: conflictsApi,
  terms: termsApi,
  objectives: objectivesApi,
  selections: selectionsApi,
  candidates: candidatesApi,
  candidateQuestions: candidateQuestionsApi,
  choices: choicesApi,
  diligence: diligenceApi,
  assessments: assessmentsApi,
  memos: memosApi,
  activities: activitiesApi,
  search: searchApi,
  today: todayApi,
  notifications: notificationsApi,
  answerLinks: answerLinksApi,
  portfolio: portfolioApi,
  outlook: outlookApi,
  estimates: estimatesApi,
  sample: sampleApi,
}
