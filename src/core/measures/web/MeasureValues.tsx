import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { CorrectValue } from '#src/core/measures/web/CorrectValue.tsx'
import { MeasureState } from '#src/core/measures/web/MeasureState.tsx'
import classes from '#src/core/measures/web/measures.module.css'
import type { DescribedValue, MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { useMeasureValueColumns } from '#src/core/measures/web/useMeasureValueColumns.ts'
import { usePeriodWords } from '#src/core/measures/web/usePeriodWords.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { ValueHistory } from '#src/core/measures/web/ValueHistory.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails; readonly files: ReactNode }

const shownAtFirst = 12

/** Every value with everything that was entered for its period: nothing is overwritten. */
export function MeasureValues({ spaceId, measure, files }: Props) {
  const t = useText()
  const [areAllShown, showAll] = useState(false)
  const values = measure.values.toReversed()
  const columns = useMeasureValueColumns(measure)
  const name = measure.definition.name
  const corrected = values.filter(({ revisions }) => revisions.length > 1).length
  const more = values.length - shownAtFirst
  return (
    <Section
      title={t('measures.values')}
      sentence={values.length > 0 ? t('measures.values-sentence', { count: values.length, corrected }) : undefined}
    >
      {values.length === 0 ? <EmptyState drawing="chart" sentence={t('measures.no-values')} /> : null}
      {values.length > 0 ? (
        <ListRows label={t('measures.values')} name={name} rows={values} columns={columns}>
          {(areAllShown ? values : values.slice(0, shownAtFirst)).map((value) => (
            <ValueRow key={value.start} spaceId={spaceId} measure={measure} value={value} />
          ))}
        </ListRows>
      ) : null}
      {more > 0 && !areAllShown ? (
        <Button variant="subtle" onClick={() => showAll(true)}>
          {t('measures.show-more', { count: more })}
        </Button>
      ) : null}
      {files}
    </Section>
  )
}

type RowProps = { readonly spaceId: string; readonly measure: MeasureDetails; readonly value: DescribedValue }

function ValueRow({ spaceId, measure, value }: RowProps) {
  const t = useText()
  const values = useValueWords()
  const periodWords = usePeriodWords()
  const [isOpen, setOpen] = useState(false)
  const unit = measure.definitions.find(({ number }) => number === value.definition)?.unit ?? ''
  const count = value.revisions.length - 1
  return (
    <ListRow
      title={
        <RowButton onOpen={() => setOpen(!isOpen)} isOpen={isOpen}>
          <span className={classes.valueTitle}>
            <span>{periodWords(value.period)}</span>
            <b>{value.value === null ? t('measures.taken-back') : values.exact(value.value, unit)}</b>
          </span>
        </RowButton>
      }
      state={<MeasureState state={value.state} />}
      details={
        <span className={classes.rowDetails}>
          {value.target ? <span>{t('measures.aimed-for', { target: values.target(value.target, unit) })}</span> : null}
          {count > 0 ? <span>{t('measures.corrected-times', { count })}</span> : null}
          {value.note ? <bdi>{value.note}</bdi> : null}
        </span>
      }
      actions={
        isOpen ? (
          <span className={classes.opened}>
            <ValueHistory spaceId={spaceId} value={value} unit={unit} />
            {measure.you.enters ? <CorrectValue spaceId={spaceId} measure={measure} value={value} unit={unit} /> : null}
          </span>
        ) : undefined
      }
    />
  )
}
