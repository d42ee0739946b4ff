import { useState } from 'react'
import { type MailboxEntry, useMailbox, useMessage } from '#src/core/operator/web/useMailbox.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { CopyField } from '#src/ui/form/CopyField.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'
import classes from './operator.module.css'

/** Mail that could not be sent since no mail server is set: whoever runs the installation hands over what is in it. */
export function Mailbox() {
  const t = useText()
  const mailbox = useMailbox()
  return (
    <Section title={t('operator.mailbox')} sentence={t('operator.mailbox-sentence')}>
      {mailbox.error ? <ErrorState error={mailbox.error} onRetry={() => void mailbox.refetch()} /> : null}
      {mailbox.isPending ? <LoadingState lines={3} /> : null}
      {mailbox.data?.length === 0 ? <EmptyState drawing="list" sentence={t('operator.mailbox-empty')} /> : null}
      {mailbox.data && mailbox.data.length > 0 ? (
        <ListRows
          label={t('operator.mailbox')}
          rows={mailbox.data}
          columns={[
            { header: t('columns.title'), kind: 'text', value: ({ subject }) => subject },
            { header: t('columns.email'), kind: 'text', value: ({ recipient }) => recipient },
            { header: t('columns.created'), kind: 'time', value: ({ createdAt }) => createdAt },
          ]}
        >
          {mailbox.data.map((entry) => (
            <Message key={entry.id} entry={entry} />
          ))}
        </ListRows>
      ) : null}
    </Section>
  )
}

function Message({ entry }: { readonly entry: MailboxEntry }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <ListRow
      title={
        <RowButton onOpen={() => setOpen(!isOpen)} isOpen={isOpen}>
          {entry.subject}
        </RowButton>
      }
      details={
        <>
          <bdi>{entry.recipient}</bdi> · <DateTime instant={entry.createdAt} />
        </>
      }
      actions={isOpen ? <Letter id={entry.id} /> : undefined}
    />
  )
}

function Letter({ id }: { readonly id: string }) {
  const t = useText()
  const message = useMessage(id)
  if (failureOf(message)) return <ErrorState error={message.error} onRetry={() => void message.refetch()} />
  if (!message.data) return <LoadingState lines={3} />
  const { text } = message.data
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  return (
    <div className={classes.letter}>
      <p>{text}</p>
      {link ? <CopyField label={t('operator.link')} value={link} /> : null}
    </div>
  )
}
