import type { Content } from '#src/core/question-sets/model/content.ts'
import classes from '#src/core/rounds/web/result/result.module.css'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import type { QuestionResult, WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly content: Content
  readonly result: QuestionResult
  readonly naming: WholeRound['naming']
  readonly floor: number
}

/** What is not shown is said, with the reason: an empty place would be taken for agreement. */
export function NotShown({ content, result: { groups, notShown }, naming, floor }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useResultNames(content)
  if (notShown.length === 0) return null
  const parties = formats.list(notShown.map((id) => isolated(names.side(id).name)))
  const says =
    naming !== 'anonymous'
      ? 'rounds.not-shown-silent'
      : groups.length === 0
        ? 'rounds.not-shown-at-all'
        : groups.some(({ organisationId }) => organisationId !== null)
          ? 'rounds.not-shown-some'
          : 'rounds.not-shown-together'
  return (
    <p className={classes.notShown}>
      <Icon name="lock" size={14} />
      <span>{t(says, { parties, count: notShown.length, floor })}</span>
    </p>
  )
}
