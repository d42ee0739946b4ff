import type { Content } from '#src/core/question-sets/model/content.ts'
import { everybodyOf, partiesOf } from '#src/core/rounds/web/result/result-view.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { formatOf } from '#src/core/rounds/web/result/useSizeWords.ts'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const most = 4

/** The means of the sides, each with how many answered: "Nordwind 4.2 (9 answers), Kaito Labs 2.9 (8 answers)." */
export function useMeansWords(content: Content): (result: QuestionResult) => string {
  const t = useText()
  const formats = useFormats()
  const names = useResultNames(content)
  return (result) => {
    const parties = partiesOf(result)
    const everybody = everybodyOf(result)
    const groups = parties.length > 0 && parties.length <= most ? parties : everybody ? [everybody] : []
    const isOne = (result.groups[0]?.items.length ?? 0) === 1
    const said = groups.map(({ organisationId, answered, items }) =>
      t(isOne ? 'rounds.mean-of' : 'rounds.answers-of', {
        side: isolated(names.side(organisationId).name),
        mean: formats.number(items[0]?.mean ?? 0, formatOf(result)),
        count: answered,
      }),
    )
    return said.length === 0 ? '' : t('rounds.means', { list: formats.list(said.map(isolated), 'unit') })
  }
}
