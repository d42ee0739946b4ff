/**
 * The codelists that are part of the standard itself (version 2.03) and complete: another code than these is an error. Larger lists
 * (sectors, countries, organisation types …) are kept by others and change without a new version of the standard.
 */
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

/** By the way of the element from the activity, and its attribute. */
export const codelists: Readonly<Record<string, readonly string[]>> = {
  'activity-status/@code': numbers(1, 6),
  'activity-date/@type': numbers(1, 4),
  'description/@type': numbers(1, 4),
  'participating-org/@role': numbers(1, 4),
  'activity-scope/@code': numbers(1, 8),
  'budget/@type': ['1', '2'],
  'budget/@status': ['1', '2'],
  'planned-disbursement/@type': ['1', '2'],
  'transaction/transaction-type/@code': numbers(1, 13),
  'transaction/disbursement-channel/@code': numbers(1, 4),
  'related-activity/@type': numbers(1, 5),
  'contact-info/@type': numbers(1, 4),
  'conditions/condition/@type': numbers(1, 3),
  'humanitarian-scope/@type': ['1', '2'],
  'location/location-reach/@code': ['1', '2'],
  'location/exactness/@code': ['1', '2'],
  'location/location-class/@code': numbers(1, 4),
  'result/@type': ['1', '2', '3', '9'],
  'result/indicator/@measure': numbers(1, 5),
}
