import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Audience, FileCheck } from '#src/features/oversee/activities/web/useImport.ts'
import common from '#src/ui/design/common.module.css'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './activities.module.css'

type Props = {
  readonly found: FileCheck
  readonly pending: boolean
  readonly onTake: (audience: Audience) => void
  readonly onCancel: () => void
}

/** What the file would bring, before it does, and who will see it. */
export function ImportFound({ found, pending, onTake, onCancel }: Props) {
  const t = useText()
  const formats = useFormats()
  const [audience, setAudience] = useState<Audience>('all-parties')
  const { activities, known } = found
  return (
    <Section
      title={t('activities.would')}
      sentence={t('activities.would-sentence', { fresh: activities - known, known })}
      actions={
        <>
          <Button loading={pending} onClick={() => onTake(audience)}>
            {t('activities.take', { count: activities })}
          </Button>
          <Button variant="subtle" disabled={pending} onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <DataTable
        caption={t('activities.found')}
        rows={found.found}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            id: 'title',
            header: t('activities.title'),
            kind: 'text',
            value: ({ title }) => title,
            cell: ({ title }) => <bdi>{title}</bdi>,
            sortValue: ({ title }) => title,
          },
          {
            id: 'identifier',
            header: t('activities.identifier'),
            kind: 'text',
            value: ({ identifier }) => identifier,
            cell: ({ identifier }) => <code className={classes.code}>{identifier}</code>,
            sortValue: ({ identifier }) => identifier,
          },
          {
            id: 'change',
            header: t('activities.change'),
            kind: 'text',
            value: ({ spaceId }) => t(spaceId === null ? 'activities.change-create' : 'activities.change-update'),
            cell: ({ spaceId }) => (
              <StateBadge tone={spaceId === null ? 'accent' : 'quiet'}>
                {t(spaceId === null ? 'activities.change-create' : 'activities.change-update')}
              </StateBadge>
            ),
            sortValue: ({ spaceId }) => (spaceId === null ? 0 : 1),
          },
          {
            id: 'line',
            header: t('activities.line'),
            kind: 'number',
            value: ({ line }) => line,
            cell: ({ line }) => formats.number(line),
            sortValue: ({ line }) => line,
            numeric: true,
          },
        ]}
      />
      {activities > found.found.length ? (
        <p className={common.quiet}>{t('activities.and-more', { count: activities - found.found.length })}</p>
      ) : null}
      {known < activities ? (
        <ChoiceField
          name="audience"
          value={audience}
          onChange={(value) => setAudience(value === 'organisation' ? 'organisation' : 'all-parties')}
          problem={undefined}
          label={t('activities.audience')}
          help={t('activities.audience-help')}
          choices={[
            { value: 'all-parties', label: t('activities.audience-all-parties') },
            { value: 'organisation', label: t('activities.audience-organisation') },
          ]}
        />
      ) : null}
      {pending ? <p role="status">{t('activities.taking')}</p> : null}
    </Section>
  )
}
