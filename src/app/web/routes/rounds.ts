import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { screen } from './screen.ts'

/** The rooms of rounds and question sets, the same in a partnership and in an organisation's own space. */
export const roundRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds',
      component: screen(() => import('#src/core/rounds/web/RoundsPage.tsx'), 'RoundsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/new',
      validateSearch: ({ set }: Record<string, unknown>): { set?: string } => (typeof set === 'string' ? { set } : {}),
      component: screen(() => import('../rounds/NewRoundPage.tsx'), 'NewRoundPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/$roundId',
      component: screen(() => import('../rounds/OneRoundPage.tsx'), 'OneRoundPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/$roundId/answers',
      component: screen(() => import('../rounds/RoundAnswersPage.tsx'), 'RoundAnswersPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/$roundId/next',
      component: screen(() => import('../rounds/RoundWavePage.tsx'), 'RoundWavePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/question-sets',
      component: screen(() => import('#src/core/question-sets/web/QuestionSetsPage.tsx'), 'QuestionSetsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/question-sets/new',
      component: screen(() => import('#src/core/question-sets/web/MakeQuestionSetPage.tsx'), 'MakeQuestionSetPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/question-sets/$setId',
      component: screen(() => import('../rounds/OneQuestionSetPage.tsx'), 'OneQuestionSetPage'),
    }),
  ] as const
