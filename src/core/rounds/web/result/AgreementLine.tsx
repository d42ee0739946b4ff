import type { Content } from '#src/core/question-sets/model/content.ts'
import { everybodyOf, partiesOf } from '#src/core/rounds/web/result/result-view.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import common from '#src/ui/design/common.module.css'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly content: Content; readonly result: QuestionResult }

const most = 4

/** How far each side is of one mind: a mean can hide two camps. */
export function AgreementLine({ content, result }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useResultNames(content)
  const parties = partiesOf(result)
  const everybody = everybodyOf(result)
  const words = (agreement: number) => ({
    mind: agreement >= 0.7 ? 'one' : agreement >= 0.4 ? 'partly' : 'divided',
    value: formats.number(agreement, { maximumFractionDigits: 2 }),
  })
  if (parties.length === 0 || parties.length > most) {
    const together = everybody?.agreement ?? null
    return together === null ? null : <p className={common.quiet}>{t('rounds.agreement-together', words(together))}</p>
  }
  const said = parties.flatMap(({ organisationId, agreement }) =>
    agreement === null
      ? []
      : [t('rounds.agreement-of', { side: isolated(names.side(organisationId).name), ...words(agreement) })],
  )
  if (said.length === 0) return null
  return <p className={common.quiet}>{t('rounds.agreement', { list: formats.list(said.map(isolated), 'unit') })}</p>
}
