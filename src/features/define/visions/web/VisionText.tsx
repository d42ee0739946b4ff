import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Vision } from '#src/features/define/visions/web/useVisions.ts'
import common from '#src/ui/design/common.module.css'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './visions.module.css'

const tones: Record<Vision['state'], Tone> = {
  ratified: 'good',
  asked: 'warn',
  draft: 'quiet',
  declined: 'bad',
  replaced: 'quiet',
}

/** A version: the sentence, the values, the principles, and whose names stand under it. */
export function VisionText({ vision }: { readonly vision: Vision }) {
  const t = useText()
  return (
    <Section
      title={t('visions.version', { version: vision.version })}
      aside={<StateBadge tone={tones[vision.state]}>{t(`visions.state-${vision.state}`)}</StateBadge>}
    >
      <p className={`${common.lead} ${common.written}`}>
        <bdi>{vision.vision}</bdi>
      </p>
      <Columns>
        <Points vision={vision} kind="value" />
        <Points vision={vision} kind="principle" />
      </Columns>
      <Names vision={vision} />
    </Section>
  )
}

function Points({ vision, kind }: { readonly vision: Vision; readonly kind: 'value' | 'principle' }) {
  const t = useText()
  const points = vision.points.filter((one) => one.kind === kind)
  if (points.length === 0) return null
  return (
    <div>
      <h3 className={classes.small}>{t(`visions.${kind}s`)}</h3>
      <ul className={classes.points}>
        {points.map(({ title, meaning }) => (
          <li key={title}>
            <b>
              <bdi>{title}</bdi>
            </b>
            {meaning ? (
              <span>
                <bdi>{meaning}</bdi>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who has put their name under it, for whom, when. */
function Names({ vision: { spaceId, ratifications } }: { readonly vision: Vision }) {
  const t = useText()
  const formats = useFormats()
  const { members } = useOpenPartnership(spaceId)
  if (ratifications.length === 0) return null
  return (
    <div>
      <h3 className={classes.small}>{t('visions.names')}</h3>
      <ul className={classes.names}>
        {ratifications.map(({ organisationId, seatId, at }) => (
          <li key={organisationId}>
            <PartyMark spaceId={spaceId} organisationId={organisationId} />
            <span>
              {t('visions.ratified-by', {
                name: isolated(members.find((one) => one.seatId === seatId)?.name ?? t('visions.somebody')),
                day: formats.date(at),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
