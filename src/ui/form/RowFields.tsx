import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Problem, problemAt } from '../api/problem.ts'
import { Icon } from '../design/Icon.tsx'
import { useFormats } from '../text/useLocale.ts'
import { FieldGroup } from './FieldGroup.tsx'
import classes from './form.module.css'
import { TheirVersion } from './TheirVersion.tsx'
import type { FieldOf } from './useForm.ts'

type Named<Row> = { readonly [Name in keyof Row]: Row[Name] extends string ? Name : never }[keyof Row] & string
type FieldAt<Row> = <Name extends Named<Row>>(name: Name) => FieldOf<Row[Name]>

type Props<Row> = {
  readonly legend: string
  readonly field: FieldOf<readonly Row[]>
  readonly problem: Problem | undefined
  /** What a row is that nothing was typed in. */
  readonly fresh: Row
  readonly add: string
  readonly remove: string
  /** How the fields of a row stand; in a block of its own without. */
  readonly rowClass?: string | undefined
  /** What a row is called, where two versions of the list stand beside each other. */
  readonly say: (row: Row) => string
  /** Of rows of several kinds, those that stand here. */
  readonly isHere?: (row: Row) => boolean
  /** The fields of one row: `fieldAt('title')` is spread as `form.field` is. */
  readonly children: (fieldAt: FieldAt<Row>, place: number) => ReactNode
}

/** The same fields several times, one row added and removed after the other. */
export function RowFields<Row extends object>(props: Props<Row>) {
  const { legend, field, problem, fresh, add, remove, rowClass = classes.block, isHere = () => true, say, children } = props
  const { name: path, value: rows, onChange, meanwhile } = field
  const formats = useFormats()
  const fieldsOf =
    (row: Row, place: number): FieldAt<Row> =>
    (name) => ({
      name: `${path}.${place}.${name}`,
      value: row[name],
      onChange: (typed) => onChange(rows.with(place, { ...row, [name]: typed })),
      problem: problemAt(problem, `${path}.${place}.${name}`),
    })
  return (
    <FieldGroup legend={legend}>
      {rows.map((row, place) =>
        isHere(row) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place while it is typed
          <div key={place} className={rowClass}>
            {children(fieldsOf(row, place), place)}
            <div>
              <Button variant="subtle" color="bad" size="xs" px={0} onClick={() => onChange(rows.toSpliced(place, 1))}>
                {remove}
              </Button>
            </div>
          </div>
        ) : null,
      )}
      <div>
        <Button
          variant="outline"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...rows, fresh])}
        >
          {add}
        </Button>
      </div>
      <TheirVersion
        label={legend}
        mine={rows}
        meanwhile={meanwhile}
        say={(all) => formats.list(all.filter(isHere).map(say), 'unit')}
      />
    </FieldGroup>
  )
}
