import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConsentRow } from '#src/core/consents/web/ConsentRow.tsx'
import { useConsents } from '#src/core/consents/web/useConsents.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ConflictTalk } from '#src/features/define/alignment/web/ConflictTalk.tsx'
import { NameOwner, OpenWord, SettleConflict } from '#src/features/define/alignment/web/ConflictTasks.tsx'
import { type Conflict, useTerms } from '#src/features/define/alignment/web/useAlignments.ts'
import { useConflictSentence } from '#src/features/define/alignment/web/useConflictSentence.ts'
import common from '#src/ui/design/common.module.css'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './alignment.module.css'

type Task = 'owner' | 'settle' | 'talk' | 'word'
type Props = {
  readonly conflict: Conflict
  readonly title: string | undefined
  /** The same finding of an earlier round. */
  readonly before: Conflict | undefined
}

const tones: Record<string, Tone> = { resolved: 'good', accepted: 'accent', escalated: 'bad' }

/** A conflict that was taken up: what it is, who sees to it until when, the talk about it, how it ends. */
export function ConflictCard({ conflict, title, before }: Props) {
  const t = useText()
  const sentence = useConflictSentence(conflict.spaceId)
  const [task, setTask] = useState<Task>()
  const { you, settled, kind } = conflict
  const close = () => setTask(undefined)
  const tasks: readonly Task[] = [
    ...(you.name ? ['owner' as const] : []),
    'talk',
    ...(you.settle ? ['settle' as const] : []),
    ...(you.name ? ['word' as const] : []),
  ]
  return (
    <article className={classes.conflict}>
      <div className={classes.conflictHead}>
        <h3>{sentence(conflict)}</h3>
        <StateBadge tone={settled ? (tones[settled.outcome] ?? 'quiet') : 'warn'}>
          {t(settled ? `alignment.outcome-${settled.outcome}` : 'alignment.outcome-open')}
        </StateBadge>
      </div>
      <p className={common.quiet}>
        {t(`alignment.kind-${kind}`)}
        {title ? (
          <>
            {' · '}
            <bdi>{title}</bdi>
          </>
        ) : null}
        <Standing conflict={conflict} />
      </p>
      <Origins conflict={conflict} before={before} />
      <Asked conflict={conflict} />
      {task === 'owner' ? <NameOwner conflict={conflict} onClose={close} /> : null}
      {task === 'settle' ? <SettleConflict conflict={conflict} onClose={close} /> : null}
      {task === 'talk' ? <ConflictTalk conflict={conflict} /> : null}
      {task === 'word' ? <OpenWord conflict={conflict} onClose={close} /> : null}
      <div className={common.beside}>
        {tasks
          .filter((one) => one !== task)
          .map((one) => (
            <Button key={one} size="xs" variant="subtle" px={0} onClick={() => setTask(one)}>
              {t(`alignment.task-${one}`)}
            </Button>
          ))}
      </div>
    </article>
  )
}

/** Who sees to it, or how it ended. */
function Standing({ conflict: { spaceId, ownerSeat, dueOn, settled } }: { readonly conflict: Conflict }) {
  const t = useText()
  const formats = useFormats()
  const { members } = useOpenPartnership(spaceId)
  const owner = members.find(({ seatId }) => seatId === ownerSeat)?.name
  if (settled) return ` · ${t('alignment.settled', { day: formats.date(settled.at), words: isolated(settled.words) })}`
  if (!owner || !dueOn) return ` · ${t('alignment.no-owner')}`
  return ` · ${t('alignment.owned', { name: isolated(owner), day: formats.day(dueOn) })}`
}

/** That it was found before and how it ended then, and the words that were opened from it. */
function Origins({ conflict: { spaceId, id }, before }: Omit<Props, 'title'>) {
  const t = useText()
  const formats = useFormats()
  const words = (useTerms(spaceId).data ?? []).filter(({ conflictId }) => conflictId === id)
  if (!before && words.length === 0) return null
  return (
    <p className={common.quiet}>
      {before ? (
        <TextLink to="/partnerships/$spaceId/alignment/$id" params={{ spaceId, id: before.alignmentId }}>
          {t('alignment.found-before', {
            outcome: t(before.settled ? `alignment.outcome-${before.settled.outcome}` : 'alignment.outcome-open'),
          })}
        </TextLink>
      ) : null}
      {before && words.length > 0 ? ' · ' : null}
      {words.length > 0 ? (
        <TextLink to="/partnerships/$spaceId/glossary" params={{ spaceId }}>
          {t('alignment.in-glossary', { words: formats.list(words.map(({ word }) => isolated(word))) })}
        </TextLink>
      ) : null}
    </p>
  )
}

/** How it is to end, if all confirm it. */
function Asked({ conflict: { spaceId, openConsentId } }: { readonly conflict: Conflict }) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const consent = useConsents(spaceId, openConsentId !== null).data?.find(({ id }) => id === openConsentId)
  if (!consent) return null
  const outcome = String(consent.change.outcome)
  const id = `alignment.outcome-${outcome}`
  return (
    <>
      <p className={classes.words}>{t('alignment.asked', { outcome: t.has(id) ? t(id) : outcome })}</p>
      <ListExcerpt label={t('alignment.asked-label')}>
        <ConsentRow consent={consent} partnership={partnership} />
      </ListExcerpt>
    </>
  )
}
