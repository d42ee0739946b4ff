import type { DecisionTable } from '#src/methods/ranking/decision-table.ts'

/**
 * Selecting a fighter aircraft: the running example of Hwang and Yoon, Multiple Attribute Decision Making, 1981, with
 * speed, range, payload, cost, reliability and manoeuvrability. Shared by the tests of this folder.
 */
export const FIGHTER_AIRCRAFT: DecisionTable = {
  matrix: [
    [2.0, 1500, 20000, 5.5, 5, 9],
    [2.5, 2700, 18000, 6.5, 3, 5],
    [1.8, 2000, 21000, 4.5, 7, 7],
    [2.2, 1800, 20000, 5.0, 5, 5],
  ],
  weights: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
  directions: ['max', 'max', 'max', 'min', 'max', 'max'],
}
