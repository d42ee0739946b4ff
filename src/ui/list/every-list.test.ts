import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../..', import.meta.url))
const screens = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))
  .map(({ name, text }) => ({ name: name.slice(name.lastIndexOf('/') + 1, -'.tsx'.length), text }))

/** Lists of their own making, without the parts that take a list along, and why each is none to take along. It may only shrink. */
const noRecords: Readonly<Record<string, string>> = {
  RailGroup: 'links to pages',
  Rooms: 'links to pages',
  RailLife: 'stages as a picture',
  BoardColumn: 'a column of Board, which takes all of them along',
  Calendar: 'a month as a grid; its days are taken along beside it',
  SeriesChart: 'notes of a picture whose table is taken along',
  GoalMapPicture: 'a picture whose table is taken along',
  LookColours: 'colours of the design system',
  TakenAway: 'what was deleted lately, to be brought back',
  ListExcerpt: 'rows of a list that stands whole elsewhere',
  CheckDetails: 'files of one check, to be opened',
  NeedEvidence: 'links of one need; its files are taken along',
  CriteriaForm: 'fields to fill in',
  ScoresField: 'what the steps of a scale mean',
  StageForm: 'fields to fill in',
  ContentEditor: 'fields to fill in',
  RankingAnswer: 'an answer being given',
  AnswerProblems: 'what is wrong with an answer being given',
  ImportTable: 'what is wrong with a file, in a few sentences',
  ImportArchive: 'what an archive holds, in a few sentences',
  ArchiveSection: 'what an archive holds, in a few sentences',
  ImportedSection: 'where a partnership came from, in a sentence each',
  Verdict: 'what was verified, in a few sentences',
  OutSection: 'findings as sentences, which the memo holds',
  DisagreementSection: 'findings as sentences; where assessors lie apart stands in the memo',
  WhatIfSection: 'suppositions that are never kept',
  ConflictTalk: 'a talk, part of one conflict',
  StatementResult: 'the parts of one answer',
  GoalMeasure: 'targets of one measure, part of its chart',
  TargetPath: 'targets of one measure, part of its chart',
  StakeSide: 'figures of one stake',
  StrategyCard: 'options of one strategy, which the list of strategies names',
  VisionText: 'the points of one text',
  MeasureDefinitions: 'the versions of one definition, as a story',
  ValueHistory: 'the history of one value, as a story',
  QuestionSetVersions: 'the versions of one set, as a story',
  Timeline: 'the story of one record, whose entries the ledger takes along',
  PartyProgress: 'who has answered of one round',
}

/** Where a few rows stand of a list that is whole, and taken along, elsewhere. */
const excerpts: Readonly<Record<string, string>> = {
  WhoTakesPart: 'people',
  RecentChanges: 'ledger',
  CommitmentsDue: 'commitments',
  DatesOfDay: 'the calendar beside it',
  ConflictCard: 'consents',
  StrategyCard: 'consents',
  ObjectiveQuestion: 'consents',
  VisionScreen: 'consents',
  TermCard: 'consents',
  LookCommitments: 'shown as an example',
}

const named = (test: RegExp) => screens.filter(({ text }) => test.test(text)).map(({ name }) => name)
const taken = /<(?:ListDownload|DownloadMenu|\w+Download)\b/

test('whatever lists rows by itself is taken along, or has its reason', () => {
  const lists = screens.filter(({ text }) => /<(?:ul|ol|table)\b/.test(text) && !taken.test(text)).map(({ name }) => name)
  expect(lists.toSorted()).toEqual(Object.keys(noRecords).toSorted())
})

test('cards of records are taken along by the screen that lists them', () => {
  const cards = screens.filter(({ text }) => /<\w*Card\s+key=/.test(text) && !taken.test(text)).map(({ name }) => name)
  expect(cards).toEqual([])
})

test('a list that is not taken along is an excerpt of one that is', () => {
  expect(named(/<ListExcerpt\b/).toSorted()).toEqual(Object.keys(excerpts).toSorted())
})

test('the parts that lists are made of take them along', () => {
  const parts = named(taken)
  for (const part of ['ListRows', 'RowGroups', 'DataTable', 'Table', 'Board']) expect(parts).toContain(part)
})
