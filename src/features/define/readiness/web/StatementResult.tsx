import { Button } from '@mantine/core'
import { useState } from 'react'
import { inLanguage } from '#src/core/question-sets/model/texts.ts'
import { steps } from '#src/features/define/readiness/model/statements.ts'
import type { JudgedStatement } from '#src/features/define/readiness/web/AssessmentResult.tsx'
import { PromiseAction } from '#src/features/define/readiness/web/PromiseAction.tsx'
import type { Assessment } from '#src/features/define/readiness/web/useReadiness.ts'
import common from '#src/ui/design/common.module.css'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './readiness.module.css'

type Props = { readonly assessment: Assessment; readonly judged: JudgedStatement }

/** A statement with how many chose each level, and what they say shows it. */
export function StatementResult({ assessment, judged }: Props) {
  const { key, text, mean, counts, change, said, finding } = judged
  const t = useText()
  const formats = useFormats()
  const { language } = useLocale()
  const [isPromising, setPromising] = useState(false)
  const level = inLanguage(steps[String(Math.round(mean))] ?? {}, language)
  const most = Math.max(...counts, 1)
  const words = counts.flatMap((count, i) =>
    count === 0 ? [] : [t('readiness.chose', { count, level: inLanguage(steps[String(i + 1)] ?? {}, language) })],
  )
  return (
    <article className={classes.result}>
      <div className={classes.resultHead}>
        <h3>
          <bdi>{text}</bdi>
        </h3>
        <span className={classes.bars} role="img" aria-label={formats.list(words)} dir="ltr">
          {counts.map((count, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
            <i key={i} data-any={count > 0} style={{ blockSize: `${4 + (count / most) * 24}px` }} />
          ))}
        </span>
      </div>
      <p className={common.quiet}>
        {t('readiness.mean', { level, mean: formats.number(mean, { maximumFractionDigits: 1 }) })}{' '}
        {change === null || change === 0
          ? null
          : t(change > 0 ? 'readiness.better' : 'readiness.worse', {
              by: formats.number(Math.abs(change), { maximumFractionDigits: 1 }),
            })}
      </p>
      {said.length > 0 ? (
        <ul className={classes.said}>
          {said.map((one) => (
            <li key={one}>
              <bdi>{one}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {isPromising ? (
        <PromiseAction assessment={assessment} statement={key} onClose={() => setPromising(false)} />
      ) : finding === 'strength' ? null : (
        <div>
          <Button variant="outline" size="xs" onClick={() => setPromising(true)}>
            {t('readiness.promise')}
          </Button>
        </div>
      )}
    </article>
  )
}
