import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'
import classes from '#src/core/rounds/web/result/result.module.css'
import { everybodyOf, partiesOf } from '#src/core/rounds/web/result/result-view.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { formatOf } from '#src/core/rounds/web/result/useSizeWords.ts'
import type { QuestionResult, RoundResult } from '#src/core/rounds/web/useRounds.ts'
import { Differences } from '#src/ui/chart/Differences.tsx'
import common from '#src/ui/design/common.module.css'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly content: Content
  readonly result: QuestionResult
  readonly before: NonNullable<RoundResult['before']>
}

/** Against the wave before, side by side, with what could be chance. Groups are compared, never persons. */
export function Changes({ content, result, before }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useResultNames(content)
  const { at } = useCircle()
  const [isOpen, setOpen] = useState(false)
  const parties = partiesOf(result).filter(({ changes }) => changes.length > 0)
  const everybody = everybodyOf(result)
  const groups = parties.length > 0 ? parties : everybody && everybody.changes.length > 0 ? [everybody] : []
  const title = (
    <h3>
      {t('rounds.since-wave', { wave: before.wave, day: formats.date(before.revealedAt) })}{' '}
      <TextLink to={at(`/rounds/${before.id}`)}>{t('rounds.see-wave', { wave: before.wave })}</TextLink>
    </h3>
  )
  if (groups.length === 0) return result.shape === 'words' ? null : <p className={common.quiet}>{t('rounds.not-comparable')}</p>
  const all = groups.flatMap(({ organisationId, changes }) => changes.map((change) => ({ organisationId, ...change })))
  const moved = all.filter(({ verdict }) => verdict === 'differs').length
  const hasMoved = moved > 0
  const isTooFew = all.every(({ verdict }) => verdict === 'too-few-to-tell')
  const sentence = t(isTooFew ? 'rounds.change-too-few' : hasMoved ? 'rounds.change-seen' : 'rounds.change-none', {
    count: moved,
    of: all.length,
  })
  // Where nothing moved the sentence is enough; the figures are there for whoever wants them.
  if (!hasMoved && !isOpen)
    return (
      <div className={classes.part}>
        {title}
        <p>
          {sentence}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
            {t('rounds.show-figures')}
          </Button>
        </p>
      </div>
    )
  return (
    <div className={classes.part}>
      {title}
      <Differences
        label={t('rounds.change-of', { name: names.question(result) })}
        sentence={sentence}
        format={formatOf(result)}
        rows={all
          .toSorted((one, other) => itemOrder(result, one.item) - itemOrder(result, other.item))
          .map(({ organisationId, item, difference, interval }) => ({
            key: `${item}/${organisationId}`,
            name: item === '' ? names.question(result) : names.item(result, item),
            side: names.side(organisationId),
            value: difference,
            interval,
          }))}
      />
    </div>
  )
}

const itemOrder = ({ groups }: QuestionResult, item: string) => groups[0]?.items.findIndex((one) => one.item === item) ?? 0
