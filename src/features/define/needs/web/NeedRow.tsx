import { NeedState } from '#src/features/define/needs/web/NeedState.tsx'
import type { Need } from '#src/features/define/needs/web/useNeeds.ts'
import { useNeedWords } from '#src/features/define/needs/web/useNeedWords.ts'
import common from '#src/ui/design/common.module.css'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

export function NeedRow({ need }: { readonly need: Need }) {
  const t = useText()
  const formats = useFormats()
  const words = useNeedWords()
  const shown = need.shares.map(({ partnership }) => isolated(partnership ?? t('needs.a-partnership')))
  return (
    <ListRow
      title={
        <TextLink to="/organisation/needs/$id" params={{ id: need.id }}>
          {need.title}
        </TextLink>
      }
      state={<NeedState need={need} />}
      details={
        <span className={common.facts}>
          <span>{words.kind(need.kind)}</span>
          {need.wantedBy ? <span>{t('needs.until', { day: formats.day(need.wantedBy) })}</span> : null}
          <span>{t('needs.options-count', { count: need.options.length })}</span>
          {shown.length > 0 ? <span>{t('needs.shown-in', { names: formats.list(shown) })}</span> : null}
        </span>
      }
    />
  )
}
