import { Button } from '@mantine/core'
import { useState } from 'react'
import { KeyForm } from '#src/core/keys/web/KeyForm.tsx'
import { KeyRow } from '#src/core/keys/web/KeyRow.tsx'
import { useKeyColumns } from '#src/core/keys/web/useKeyColumns.ts'
import { useKeys } from '#src/core/keys/web/useKeys.ts'
import { CopyField } from '#src/ui/form/CopyField.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Keys for programs that act as my seat. */
export function Keys() {
  const t = useText()
  const keys = useKeys()
  const columns = useKeyColumns()
  const [isOpen, setOpen] = useState(false)
  const [secret, setSecret] = useState<string>()
  const current = keys.data?.filter((key) => key.revokedAt === null) ?? []
  const done = (made: string) => {
    setOpen(false)
    setSecret(made)
    void keys.refetch()
  }
  const open = (
    <Button variant="outline" onClick={() => setOpen(true)}>
      {t('keys.make')}
    </Button>
  )
  return (
    <Section title={t('keys.keys')} sentence={t('keys.sentence')} actions={isOpen ? undefined : open}>
      {keys.error ? <ErrorState error={keys.error} onRetry={() => void keys.refetch()} /> : null}
      {keys.isPending ? <LoadingState lines={2} /> : null}
      {secret ? <CopyField label={t('keys.secret')} value={secret} help={t('keys.secret-once')} /> : null}
      {current.length > 0 ? (
        <ListRows label={t('keys.keys')} rows={current} columns={columns}>
          {current.map((key) => (
            <KeyRow key={key.id} made={key} onRevoked={() => void keys.refetch()} />
          ))}
        </ListRows>
      ) : null}
      {isOpen ? <KeyForm onDone={done} onClose={() => setOpen(false)} /> : null}
    </Section>
  )
}
