import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes long, begun before everything else: first what mostly waits, so that others use the cores meanwhile. All that is not
 * named is short and fills the gaps at the end.
 */
const long = [
  'tests/journeys/alliance',
  'src/platform/jobs/jobs',
  'tests/isolation/worlds',
  'tests/isolation/strangers',
  'tests/start/kill',
  'tests/isolation/faults',
  'tests/start/backup',
  'tests/start/package',
  'tests/start/server-kill',
  'tests/start/',
  'tests/journeys/',
  'tests/isolation/',
]

/** A sequence of its own for each run: Vitest’s knows how long a file took only where it has run before, which a fresh clone has not. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((name) => moduleId.includes(name))
      return place < 0 ? long.length : place
    }
    // Within a project side by side: a worker that changes the project is started anew.
    return files.toSorted(
      (one, other) =>
        placeOf(one) - placeOf(other) ||
        one.project.name.localeCompare(other.project.name) ||
        one.moduleId.localeCompare(other.moduleId),
    )
  }
}
