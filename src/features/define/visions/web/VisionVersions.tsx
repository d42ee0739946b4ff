import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Vision } from '#src/features/define/visions/web/useVisions.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './visions.module.css'

type Props = { readonly spaceId: string; readonly visions: readonly Vision[] }

/** Every version with its reason, the latest first. */
export function VisionVersions({ spaceId, visions }: Props) {
  const t = useText()
  const formats = useFormats()
  const { members } = useOpenPartnership(spaceId)
  return (
    <Section title={t('visions.versions')}>
      <ol className={classes.versions} reversed>
        {visions.map(({ id, version, vision, reason, writtenBy, writtenAt, state }) => (
          <li key={id}>
            <b>
              {t('visions.version', { version })} · {t(`visions.state-${state}`)}
            </b>
            <span>
              <bdi>{vision}</bdi>
            </span>
            {reason ? (
              <span className={classes.reason}>
                <bdi>{reason}</bdi>
              </span>
            ) : null}
            <span className={classes.small}>
              {t('visions.written-by', {
                name: isolated(members.find((one) => one.seatId === writtenBy)?.name ?? t('visions.somebody')),
                day: formats.date(writtenAt),
              })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
