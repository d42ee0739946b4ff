import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { isMet } from '#src/features/oversee/outlook/model.ts'
import { StepLink } from '#src/features/oversee/outlook/web/StepLink.tsx'
import { useOutlook } from '#src/features/oversee/outlook/web/useOutlook.ts'
import { RailNote } from '#src/ui/page/RailNote.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly stage: { readonly key: string; readonly name: string } }

const shown = 3

/** Where in its life the open partnership stands, and the first things that are missing for what comes next. */
export function RailLife({ spaceId, stage }: Props) {
  const t = useText()
  const stageName = useStageName()
  const outlook = useOutlook(spaceId).data
  if (!outlook) return null
  const { place, count, next, steps } = outlook
  const missing = steps.filter((step) => !isMet(step))
  const heading = next
    ? t(missing.length > 0 ? 'outlook.missing-for' : 'outlook.all-there', { next: stageName(next) })
    : missing.length > 0
      ? t('outlook.left-open')
      : ''
  return (
    <RailNote title={t('outlook.stage-of', { stage: stageName(stage), place, count })} share={place / count}>
      {heading === '' ? null : <p>{heading}</p>}
      {missing.length > 0 ? (
        <ul>
          {missing.slice(0, shown).map(({ key }) => (
            <li key={key}>
              <StepLink step={key} spaceId={spaceId} />
            </li>
          ))}
          {missing.length > shown ? <li>{t('outlook.more-missing', { count: missing.length - shown })}</li> : null}
        </ul>
      ) : null}
    </RailNote>
  )
}
