import { type Key, keysClient } from '#src/core/keys/web/useKeys.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

export function KeyRow({ made, onRevoked }: { readonly made: Key; readonly onRevoked: () => void }) {
  const t = useText()
  const formats = useFormats()
  const { id, name, scopes, expiresAt, lastUsedAt } = made
  const revoke = useAction({ run: keysClient.call.revoke, onDone: onRevoked })
  const facts = [
    t(scopes.includes('write') ? 'keys.writes' : 'keys.reads'),
    expiresAt ? t('keys.until', { day: formats.date(expiresAt) }) : t('keys.never'),
    lastUsedAt ? t('keys.used', { day: formats.date(lastUsedAt) }) : t('keys.unused'),
  ]
  return (
    <ListRow
      title={name}
      details={facts.join(' · ')}
      actions={
        <>
          {revoke.problem ? <ErrorState error={revoke.problem} /> : null}
          <ConfirmInPlace
            label={t('keys.revoke')}
            question={t('keys.revoke-question', { name })}
            confirm={t('keys.revoke')}
            tone="bad"
            pending={revoke.pending}
            onConfirm={() => revoke.send({ id })}
          />
        </>
      }
    />
  )
}
