import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { useSessions } from '#src/core/accounts/web/useSessions.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useNow } from '#src/ui/time/useNow.ts'

export function Sessions() {
  const t = useText()
  const formats = useFormats()
  const now = useNow()
  const sessions = useSessions()
  const end = useAction({ run: accountsClient.call.endSession, onDone: () => void sessions.refetch() })
  const nameOf = ({ device }: { readonly device: string }) => deviceName(device) || t('accounts.unknown-device')
  const ending = (id: string) => (
    <ConfirmInPlace
      label={t('accounts.end-session')}
      question={t('accounts.end-session-question')}
      confirm={t('accounts.end-session')}
      tone="bad"
      pending={end.pending}
      onConfirm={() => end.send({ id })}
    />
  )
  return (
    <Section title={t('accounts.sessions')} sentence={t('accounts.sessions-sentence')}>
      {end.problem ? <ErrorState error={end.problem} /> : null}
      {sessions.error ? <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} /> : null}
      {sessions.isPending ? <LoadingState lines={2} /> : null}
      {sessions.data ? (
        <ListRows
          label={t('accounts.sessions')}
          rows={sessions.data}
          columns={[
            { header: t('columns.device'), kind: 'text', value: nameOf },
            { header: t('columns.last-used'), kind: 'time', value: ({ usedAt }) => usedAt },
            { header: t('columns.since'), kind: 'time', value: ({ createdAt }) => createdAt },
          ]}
        >
          {sessions.data.map(({ id, device, usedAt, createdAt, current }) => (
            <ListRow
              key={id}
              title={nameOf({ device })}
              details={t('accounts.session-used', { when: formats.relative(usedAt, now), since: formats.date(createdAt) })}
              state={current ? <StateBadge tone="good">{t('accounts.this-session')}</StateBadge> : undefined}
              actions={current ? undefined : ending(id)}
            />
          ))}
        </ListRows>
      ) : null}
    </Section>
  )
}

const browsers = [/Edg\//, /OPR\//, /Firefox\//, /Chrome\//, /Safari\//]
const browserNames = ['Edge', 'Opera', 'Firefox', 'Chrome', 'Safari']
const systems = [/Windows/, /iPhone|iPad/, /Android/, /Mac OS/, /Linux/]
const systemNames = ['Windows', 'iOS', 'Android', 'macOS', 'Linux']

// Enough to tell one's own devices apart; what a browser says of itself is long, and half of it untrue by tradition.
function deviceName(userAgent: string): string {
  const browser = browserNames[browsers.findIndex((pattern) => pattern.test(userAgent))]
  const system = systemNames[systems.findIndex((pattern) => pattern.test(userAgent))]
  return [browser, system].filter(Boolean).join(', ') || userAgent.slice(0, 60)
}
