import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { candidates, numbers, rankedBallots, voice } from '#src/app/cli/method/fields.ts'
import { consent } from '#src/methods/votes/consent.ts'
import { dotVotes } from '#src/methods/votes/dot-votes.ts'
import { instantRunoff } from '#src/methods/votes/instant-runoff.ts'
import { majority } from '#src/methods/votes/majority.ts'
import { schulze } from '#src/methods/votes/schulze.ts'
import { shareVoices } from '#src/methods/votes/share-voices.ts'
import { star } from '#src/methods/votes/star.ts'

const options = z.array(z.string()).describe('what can be chosen')

const organisation = z.string()

const example: { candidates: string[]; ballots: [number, string[]][] } = {
  candidates: ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'],
  ballots: [
    [42, ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville']],
    [26, ['Nashville', 'Chattanooga', 'Knoxville', 'Memphis']],
    [15, ['Chattanooga', 'Knoxville', 'Nashville', 'Memphis']],
    [17, ['Knoxville', 'Chattanooga', 'Nashville', 'Memphis']],
  ],
}

export const VOTES_METHODS: MethodTable = {
  consent: defineMethod({
    summary: 'a proposal is adopted when nobody who was asked objects',
    schema: z.strictObject({
      asked: z.array(z.string()).describe('persons or organisations whose answer is needed'),
      answers: z
        .array(z.strictObject({ person: z.string(), organisation, answer: z.enum(['consent', 'stand-aside', 'object']) }))
        .describe('{person, organisation, answer: "consent", "stand-aside" or "object"}; the last of a person counts'),
      voice,
    }),
    answers: 'outcome, consenting, standingAside, objecting, waiting',
    example: {
      asked: ['Nordwind', 'Solara'],
      answers: [{ person: 'Ada', organisation: 'Nordwind', answer: 'consent' }],
      voice: 'organisation',
    },
    compute: ({ asked, answers, voice }) => consent(asked, answers, voice),
  }),
  majority: defineMethod({
    summary: 'the option that enough voices choose',
    schema: z.strictObject({
      options,
      votes: z
        .array(z.strictObject({ organisation, choice: z.string().nullable() }))
        .describe('{organisation, choice}; a choice of null abstains'),
      voice,
      needed: z
        .union([z.strictObject({ moreThan: z.number() }), z.strictObject({ atLeast: z.number() })], {
          error: 'Needed is {"moreThan": share} or {"atLeast": share}.',
        })
        .describe('{moreThan: share} or {atLeast: share} of the voices cast; more than half unless given')
        .exactOptional(),
    }),
    answers: 'tally, cast, abstained, divided, leaders, winner, tie?',
    example: {
      options: ['yes', 'no'],
      votes: [
        { organisation: 'Nordwind', choice: 'yes' },
        { organisation: 'Solara', choice: 'no' },
      ],
      voice: 'organisation',
    },
    compute: ({ options, votes, ...rest }) => majority(options, votes, rest),
  }),
  'instant-runoff': defineMethod({
    summary: 'the last one leaves and the votes move on',
    schema: z.strictObject({ candidates, ballots: rankedBallots }),
    answers: 'winner, winners, rounds, tie?',
    example,
    compute: ({ candidates, ballots }) => instantRunoff(candidates, ballots),
  }),
  schulze: defineMethod({
    summary: 'who is preferred to every other one, directly or by a stronger chain',
    schema: z.strictObject({ candidates, ballots: rankedBallots }),
    answers: 'winner, winners, pairwise, strongestPaths, ranking, tie?',
    example,
    compute: ({ candidates, ballots }) => schulze(candidates, ballots),
  }),
  star: defineMethod({
    summary: 'score, then automatic runoff of the two best',
    schema: z.strictObject({
      candidates,
      ballots: z
        .array(z.tuple([z.number(), z.union([numbers, z.record(z.string(), z.number())])]))
        .describe('[count, scores]; scores in the order of the candidates, or by name'),
      highest: z.number().describe('highest score; 5 unless given').exactOptional(),
    }),
    answers: 'winner, winners, scores, finalists, runoff, tie?',
    example: {
      candidates: ['a', 'b', 'c'],
      ballots: [
        [3, [5, 4, 0]],
        [2, [0, 5, 1]],
      ],
    },
    compute: ({ candidates, ballots, ...rest }) => star(candidates, ballots, rest),
  }),
  'dot-votes': defineMethod({
    summary: 'everybody spreads the same number of dots over options',
    schema: z.strictObject({
      options,
      ballots: z
        .array(z.strictObject({ organisation, dots: z.record(z.string(), z.number()) }))
        .describe('{organisation, dots: {option: count}} for each person'),
      each: z.number().describe('dots that each person has'),
      voice,
    }),
    answers: 'totals, ranks, winner, winners, supporters, tie?',
    example: {
      options: ['port', 'grid'],
      ballots: [{ organisation: 'Nordwind', dots: { port: 2, grid: 1 } }],
      each: 3,
      voice: 'person',
    },
    compute: ({ options, ballots, ...rest }) => dotVotes(options, ballots, rest),
  }),
  'share-voices': defineMethod({
    summary: 'how much each vote counts when every organisation has one voice',
    schema: z.strictObject({ organisations: z.array(organisation).describe('the organisation of each vote'), voice }),
    answers: 'counts',
    example: { organisations: ['Nordwind', 'Nordwind', 'Solara'], voice: 'organisation' },
    compute: ({ organisations, voice }) => ({ counts: shareVoices(organisations, voice) }),
  }),
}
