import { Suspense } from 'react'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { usePartnerships } from '#src/core/partnerships/web/usePartnerships.ts'
import { type Need, needsClient } from '#src/features/define/needs/web/useNeeds.ts'
import { type ShareableField, shareableFields } from '#src/features/define/shared-needs/model.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { type Form, useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const labels = {
  kind: 'needs.field-kind',
  problem: 'needs.field-problem',
  purpose: 'needs.field-purpose',
  urgency: 'needs.field-urgency',
  wantedBy: 'needs.field-wanted-by',
  options: 'needs.options',
  decision: 'needs.field-way',
  sources: 'needs.sources',
} as const satisfies Record<ShareableField, string>

type Props = { readonly need: Need; readonly onClose: () => void }
type Sharing = {
  readonly targetSpaceId: string
  readonly fields: readonly ShareableField[]
  readonly audience: AudienceChoice
}

const initial: Sharing = { targetSpaceId: '', fields: ['problem'], audience: { kind: 'all-parties' } }

/** Shows chosen fields in a partnership: who will read which words is seen before it is sent. */
export function ShareNeed({ need, onClose }: Props) {
  const t = useText()
  const { spaceId, id } = need
  const refresh = useRefresh(spaceId)
  const partnerships = usePartnerships()
  const form = useForm({
    initial,
    draftKey: `need.share.${id}`,
    send: ({ targetSpaceId, fields, audience }) =>
      needsClient.call.share({ spaceId, id, targetSpaceId, fields: [...fields], audience }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  const { targetSpaceId } = form.values
  return (
    <Section
      title={t('needs.task-share')}
      sentence={t(partnerships.length === 0 ? 'needs.share-nowhere' : 'needs.share-sentence')}
    >
      <FormBody form={form} label={t('needs.task-share')}>
        <ChoiceField
          {...form.field('targetSpaceId')}
          label={t('needs.field-partnership')}
          choices={partnerships.map(({ id: value, name }) => ({ value, label: name }))}
        />
        <FieldChoice form={form} />
        {targetSpaceId === '' ? null : (
          <Suspense fallback={<LoadingState lines={2} />}>
            <AudienceField spaceId={targetSpaceId} {...form.field('audience')} />
          </Suspense>
        )}
        <FormActions form={form} submit={t('needs.share-send')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}

function FieldChoice({ form }: { readonly form: Form<Sharing> }) {
  const t = useText()
  const { value, onChange } = form.field('fields')
  return (
    <FieldGroup legend={t('needs.share-which')} help={t('needs.share-title-always')}>
      {shareableFields.map((field) => (
        <CheckField
          key={field}
          name={`field-${field}`}
          label={t(labels[field])}
          value={value.includes(field)}
          problem={undefined}
          onChange={(chosen) => onChange(chosen ? [...value, field] : value.filter((one) => one !== field))}
        />
      ))}
    </FieldGroup>
  )
}
