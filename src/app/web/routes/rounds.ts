import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The rooms of rounds and question sets, the same in a partnership and in an organisation's own space. */
export const roundRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds',
      component: lazyRouteComponent(() => import('#src/core/rounds/web/RoundsPage.tsx'), 'RoundsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/new',
      validateSearch: ({ set }: Record<string, unknown>): { set?: string } => (typeof set === 'string' ? { set } : {}),
      component: lazyRouteComponent(() => import('../rounds/NewRoundPage.tsx'), 'NewRoundPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/$roundId',
      component: lazyRouteComponent(() => import('../rounds/OneRoundPage.tsx'), 'OneRoundPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/$roundId/answers',
      component: lazyRouteComponent(() => import('../rounds/RoundAnswersPage.tsx'), 'RoundAnswersPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rounds/$roundId/next',
      component: lazyRouteComponent(() => import('../rounds/RoundWavePage.tsx'), 'RoundWavePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/question-sets',
      component: lazyRouteComponent(() => import('#src/core/question-sets/web/QuestionSetsPage.tsx'), 'QuestionSetsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/question-sets/new',
      component: lazyRouteComponent(() => import('#src/core/question-sets/web/MakeQuestionSetPage.tsx'), 'MakeQuestionSetPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/question-sets/$setId',
      component: lazyRouteComponent(() => import('../rounds/OneQuestionSetPage.tsx'), 'OneQuestionSetPage'),
    }),
  ] as const
