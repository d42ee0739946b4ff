import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'
import type { Item } from '#src/core/question-sets/model/items.ts'
import { itemName } from '#src/core/question-sets/web/kind-screen.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { findDimension, findQuestion } from '#src/core/rounds/web/result/result-view.ts'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import type { Side } from '#src/ui/colours.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What a result is about, by the names that its readers gave it. */
export function useResultNames(content: Content) {
  const t = useText()
  const said = useSaid()
  const { sides } = useCircle()
  const question = ({ key, of }: Pick<QuestionResult, 'key' | 'of'>) => {
    const asked = of === 'dimension' ? findDimension(content, key) : findQuestion(content, key)
    return asked ? said(asked.text) : key
  }
  const item = ({ key }: Pick<QuestionResult, 'key'>, of: string) => {
    const { items = [] } = (findQuestion(content, key)?.settings ?? {}) as { items?: Item[] }
    return itemName(items, of, said)
  }
  /** A side with its colour; everybody together is slate, which no party of two has. */
  const side = (organisationId: string | null): Side =>
    organisationId === null
      ? { name: t('rounds.everybody'), colour: 7 }
      : (sides.get(organisationId) ?? { name: t('parties.former'), colour: 8 })
  return { question, item, side }
}
