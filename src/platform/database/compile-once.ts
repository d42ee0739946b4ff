import type { CompiledQuery, Kysely, QueryExecutorProvider } from 'kysely'

type Asked = QueryExecutorProvider & Pick<Kysely<unknown>, 'executeQuery'>

/** A query of the builder, or `sql`. */
interface Compiles<Row> {
  compile(db: QueryExecutorProvider): CompiledQuery<Row>
}

/** What stands in a statement while it is put together, where a value will stand each time it runs. */
interface Place {
  readonly [placed]: { readonly key: string; readonly index?: number }
}

const placed = Symbol('the place of a value')

/**
 * A question that is put together from its parts once and then only filled in: to build a statement anew costs as much as to run it.
 * `build` sees places instead of values: it may hand them on as parameters, and cannot look at them. What decides how the
 * statement reads goes into `shape`, of which there may be few; each one is put together by itself.
 */
export function compileOnce<DB extends Asked, Given extends object, Row>(
  build: (db: DB, given: Given) => Compiles<Row>,
): (db: DB, given: Given) => Promise<Row[]> {
  const byShape = compileByShape((db: DB, given: Given) => build(db, given))
  return (db, given) => byShape(db, given, '')
}

/** The same for a statement that reads in several ways. */
export function compileByShape<DB extends Asked, Given extends object, Shape, Row>(
  build: (db: DB, given: Given, shape: Shape) => Compiles<Row>,
): (db: DB, given: Given, shape: Shape) => Promise<Row[]> {
  const known = new Map<string, CompiledQuery<Row>>()
  return async (db, given, shape) => {
    const key = typeof shape === 'string' ? shape : JSON.stringify(shape)
    const compiled = known.get(key) ?? build(db, placesOf<Given>(), shape).compile(db)
    if (!known.has(key) && known.size < mostShapes) known.set(key, compiled)
    return (await db.executeQuery(filledIn(compiled, given))).rows
  }
}

/** Who puts more than that into a shape has put a value there; it still works, and is put together each time. */
const mostShapes = 200

/** As `Given` for the types alone: whatever is read from it is a place. */
const placesOf = <Given extends object>() => new Proxy({}, { get: (_target, key) => placeOf(String(key)) }) as Given

/**
 * The values of a list one by one, for `in (…)`; how many there are belongs to the shape. Of an array that comes as one value
 * PostgreSQL expects ten, takes what it has planned for dearer than a plan for the very list, and plans anew every time.
 */
export function eachOf<Value>(list: readonly Value[], count: number): Value[] {
  const { key } = (list as unknown as Place)[placed]
  return Array.from({ length: count }, (_one, index) => placeOf(key, index) as Value)
}

function placeOf(key: string, index?: number): Place {
  const refuse = () => {
    throw new TypeError(`The value of “${key}” is not known while the statement is put together.`)
  }
  const where = index === undefined ? { key } : { key, index }
  return Object.freeze({ [placed]: where, [Symbol.toPrimitive]: refuse, [Symbol.iterator]: refuse, toJSON: refuse })
}

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && placed in value

function filledIn<Row>(compiled: CompiledQuery<Row>, given: object): CompiledQuery<Row> {
  const values = given as Readonly<Record<string, unknown>>
  const valueAt = ({ key, index }: Place[typeof placed]) =>
    index === undefined ? values[key] : (values[key] as unknown[])[index]
  return { ...compiled, parameters: compiled.parameters.map((one) => (isPlace(one) ? valueAt(one[placed]) : one)) }
}
