import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { TermCard } from '#src/features/define/terms/web/TermCard.tsx'
import { termsClient } from '#src/features/define/terms/web/terms-client.ts'
import { useTermColumns } from '#src/features/define/terms/web/useTermColumns.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { CardList } from '#src/ui/list/CardList.tsx'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly above?: ReactNode }

/** My meaning, your meaning, agreed meaning. */
export function GlossaryScreen({ spaceId, above }: Props) {
  const t = useText()
  const { you } = useOpenPartnership(spaceId)
  const columns = useTermColumns(spaceId)
  const { data, error, refetch } = useQuery(
    termsClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds: ['term', 'consent'], space: spaceId } }),
  )
  const [isOpening, setOpening] = useState(false)
  const open =
    you.writes && !isOpening ? (
      <Button leftSection={<Icon name="plus" />} onClick={() => setOpening(true)}>
        {t('terms.open')}
      </Button>
    ) : undefined
  const agreed = data?.filter((term) => term.agreed !== null).length ?? 0
  return (
    <Page>
      <PageHeader
        above={above}
        title={t('terms.title')}
        sentence={data && data.length > 0 ? t('terms.sentence', { agreed, all: data.length }) : undefined}
        actions={data && data.length > 0 ? open : undefined}
      />
      {isOpening ? <OpenTerm spaceId={spaceId} onClose={() => setOpening(false)} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 && !isOpening ? <EmptyState sentence={t('terms.empty')} action={open} /> : null}
      {data ? <ListDownload name={t('terms.title')} rows={data} columns={columns} /> : null}
      <CardList label={t('terms.title')}>
        {data?.map((term) => (
          <TermCard key={term.id} term={term} />
        ))}
      </CardList>
    </Page>
  )
}

function OpenTerm({ spaceId, onClose }: { readonly spaceId: string; readonly onClose: () => void }) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const form = useForm({
    initial: { word: '' },
    send: ({ word }) => termsClient.call.open({ spaceId, word }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <Section title={t('terms.open')}>
      <FormBody form={form} label={t('terms.open')}>
        <TextField {...form.field('word')} label={t('terms.field-word')} />
        <FormActions form={form} submit={t('terms.open')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
