import { Button } from '@mantine/core'
import { useState } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { ConsentRow } from '#src/core/consents/web/ConsentRow.tsx'
import { useConsents } from '#src/core/consents/web/useConsents.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { type Term, termsClient, useConflicts } from '#src/features/define/terms/web/terms-client.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './terms.module.css'

type Task = 'mine' | 'agree'

/** A word, what each side means by it, and the meaning that all agreed to. */
export function TermCard({ term }: { readonly term: Term }) {
  const t = useText()
  const [task, setTask] = useState<Task>()
  const { spaceId, word, meanings, agreed, you, audienceId } = term
  const { parties } = useOpenPartnership(spaceId)
  const present = parties.filter(({ leftAt }) => leftAt === null)
  const close = () => setTask(undefined)
  return (
    <Section
      title={word}
      aside={
        <>
          <StateBadge tone={agreed ? 'good' : 'warn'}>{t(agreed ? 'terms.agreed' : 'terms.not-agreed')}</StateBadge>{' '}
          <AudienceChip spaceId={spaceId} audienceId={audienceId} />
        </>
      }
      actions={
        task ? undefined : (
          <>
            {you.write ? (
              <Button variant="outline" onClick={() => setTask('mine')}>
                {t('terms.write-mine')}
              </Button>
            ) : null}
            {you.agree ? (
              <Button variant="outline" onClick={() => setTask('agree')}>
                {t('terms.agree')}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <Origin term={term} />
      <Columns shape="sides">
        {present.map(({ organisationId }) => (
          <div key={organisationId} className={classes.meaning}>
            <PartyMark spaceId={spaceId} organisationId={organisationId} />
            <p>
              <bdi>{meanings.find((one) => one.organisationId === organisationId)?.meaning ?? t('terms.not-said')}</bdi>
            </p>
          </div>
        ))}
      </Columns>
      {agreed ? (
        <div className={classes.meaning}>
          <b>{t('terms.agreed-meaning')}</b>
          <p>
            <bdi>{agreed.meaning}</bdi>
          </p>
        </div>
      ) : null}
      <Asked term={term} />
      {task ? <MeaningForm term={term} task={task} onClose={close} /> : null}
    </Section>
  )
}

/** The conflict that showed that the word means two things. */
function Origin({ term: { spaceId, conflictId } }: { readonly term: Term }) {
  const t = useText()
  const conflict = useConflicts(spaceId, conflictId !== null).data?.find(({ id }) => id === conflictId)
  if (!conflict) return null
  return (
    <p className={classes.origin}>
      <TextLink to="/partnerships/$spaceId/alignment/$id" params={{ spaceId, id: conflict.alignmentId }}>
        {t('terms.from-conflict', { kind: t(`alignment.kind-${conflict.kind}`) })}
      </TextLink>
    </p>
  )
}

function Asked({ term: { spaceId, openConsentId } }: { readonly term: Term }) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const consent = useConsents(spaceId, openConsentId !== null).data?.find(({ id }) => id === openConsentId)
  if (!consent) return null
  return (
    <>
      <p>{t('terms.asked', { meaning: isolated(String(consent.change.meaning)) })}</p>
      <ListExcerpt label={t('terms.agree')}>
        <ConsentRow consent={consent} partnership={partnership} />
      </ListExcerpt>
    </>
  )
}

type FormProps = { readonly term: Term; readonly task: Task; readonly onClose: () => void }

function MeaningForm({ term: { spaceId, id, meanings, agreed }, task, onClose }: FormProps) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const { you } = useOpenPartnership(spaceId)
  const mine = meanings.find((one) => one.organisationId === you.organisationId)?.meaning
  const form = useForm<{ meaning: string }, unknown>({
    initial: { meaning: (task === 'mine' ? mine : agreed?.meaning) ?? '' },
    draftKey: `term.${task}.${id}.${you.seatId}`,
    send: ({ meaning }) =>
      task === 'mine'
        ? termsClient.call.writeMeaning({ spaceId, id, meaning })
        : termsClient.call.agree({ spaceId, id, meaning }),
    onDone: () => {
      refresh()
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t(task === 'mine' ? 'terms.write-mine' : 'terms.agree')}>
      <LongTextField
        {...form.field('meaning')}
        label={t(task === 'mine' ? 'terms.field-mine' : 'terms.field-agreed')}
        lines={2}
      />
      <FormActions form={form} submit={t(task === 'mine' ? 'terms.save' : 'terms.ask-all')} onCancel={onClose} />
    </FormBody>
  )
}
