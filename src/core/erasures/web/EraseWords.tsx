import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { erasuresApi } from '#src/core/erasures/api.ts'
import { lastingVerbs } from '#src/core/erasures/policy.ts'
import type { Entry } from '#src/core/ledger/web/useLedger.ts'
import { type Partnership, useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { createApi } from '#src/ui/api/client.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

const erasuresClient = createApi(erasuresApi, 'erasures')

/** For who recorded the words, or administers who did. */
export function EraseWords({ entry }: { readonly entry: Entry }) {
  const t = useText()
  const partnership = useOpenPartnership(entry.space)
  const seat = useMySeat()
  const [step, setStep] = useState<'closed' | 'open' | 'asked'>('closed')
  if (entry.erased || !mayErase(entry, partnership, seat?.administrator === true)) return null
  if (step === 'asked') return <p role="status">{t('erasures.asked')}</p>
  if (step === 'open') return <EraseForm entry={entry} onClose={(isAsked) => setStep(isAsked ? 'asked' : 'closed')} />
  return (
    <Button variant="subtle" color="bad" size="xs" onClick={() => setStep('open')}>
      {t('erasures.erase')}
    </Button>
  )
}

function EraseForm({ entry, onClose }: { readonly entry: Entry; readonly onClose: (isAsked: boolean) => void }) {
  const t = useText()
  const client = useQueryClient()
  const { space: spaceId, audience: audienceId, sequence } = entry
  const form = useForm({
    initial: { reason: '' },
    draftKey: `erasure.${audienceId}.${sequence}`,
    send: ({ reason }) => erasuresClient.call.erase({ spaceId, audienceId, sequence, reason }),
    onDone: ({ erased }) => {
      void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === spaceId })
      onClose(!erased)
    },
  })
  return (
    <FormBody form={form} label={t('erasures.erase')}>
      <p>{t('erasures.sentence')}</p>
      <TextField {...form.field('reason')} label={t('erasures.reason')} help={t('erasures.reason-help')} />
      <FormActions form={form} submit={t('erasures.erase')} onCancel={() => onClose(false)} />
    </FormBody>
  )
}

function mayErase({ seat, verb }: Entry, { you, members }: Partnership, administers: boolean): boolean {
  if (seat === null || lastingVerbs.has(verb)) return false
  const isColleague = members.some((one) => one.seatId === seat && one.organisationId === you.organisationId)
  return seat === you.seatId || (administers && isColleague)
}
