import classes from '#src/core/measures/web/measures.module.css'
import type { DescribedValue } from '#src/core/measures/web/useMeasures.ts'
import { useValueWords } from '#src/core/measures/web/useValueWords.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

type Props = { readonly spaceId: string; readonly value: DescribedValue; readonly unit: string }

/** All entries of one period, the first one included: who entered what, when, and why it was corrected. */
export function ValueHistory({ spaceId, value: { revisions }, unit }: Props) {
  const t = useText()
  const values = useValueWords()
  return (
    <ol className={classes.history}>
      {revisions.map((one, place) => (
        <li key={one.revision} data-current={place === revisions.length - 1}>
          <b>{one.value === null ? t('measures.taken-back') : values.exact(one.value, unit)}</b>
          <span>
            {one.enteredBy.name}{' '}
            {one.enteredBy.organisationId ? (
              <PartyMark spaceId={spaceId} organisationId={one.enteredBy.organisationId} quiet />
            ) : null}
          </span>
          <DateTime instant={one.enteredAt} />
          {one.file ? <span>{t('measures.from-file', { file: isolated(one.file) })}</span> : null}
          {one.reason && !one.file ? <span>{t('measures.because', { reason: isolated(one.reason) })}</span> : null}
        </li>
      ))}
    </ol>
  )
}
