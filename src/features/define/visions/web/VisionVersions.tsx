import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Vision } from '#src/features/define/visions/web/useVisions.ts'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
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
  const nameOf = ({ writtenBy }: Pick<Vision, 'writtenBy'>) =>
    members.find(({ seatId }) => seatId === writtenBy)?.name ?? t('visions.somebody')
  return (
    <Section title={t('visions.versions')}>
      <ListDownload
        name={t('visions.title')}
        rows={visions}
        columns={[
          { header: t('columns.version'), kind: 'number', value: ({ version }) => version },
          { header: t('columns.state'), kind: 'text', value: ({ state }) => t(`visions.state-${state}`) },
          { header: t('visions.title'), kind: 'text', value: ({ vision }) => vision },
          { header: t('columns.reason'), kind: 'text', value: ({ reason }) => reason },
          { header: t('columns.written-by'), kind: 'text', value: nameOf },
          { header: t('columns.written'), kind: 'time', value: ({ writtenAt }) => writtenAt },
        ]}
      />
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
                name: isolated(nameOf({ writtenBy })),
                day: formats.date(writtenAt),
              })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
