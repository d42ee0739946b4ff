import { Button } from '@mantine/core'
import { useState } from 'react'
import { CommitmentNews } from '#src/core/commitments/web/CommitmentNews.tsx'
import classes from '#src/core/commitments/web/commitments.module.css'
import { KeepForm } from '#src/core/commitments/web/KeepForm.tsx'
import { ReasonForm } from '#src/core/commitments/web/ReasonForm.tsx'
import { TermsForm } from '#src/core/commitments/web/TermsForm.tsx'
import { type CommitmentStory, commitmentsClient, useMove } from '#src/core/commitments/web/useCommitments.ts'
import { useStoryNews } from '#src/core/commitments/web/useStoryNews.ts'
import { WarnForm } from '#src/core/commitments/web/WarnForm.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory }
type Move = (typeof order)[number]

/** The moves that are asked for most stand first; the first of them is the main one. */
const order = [
  'accept',
  'confirm',
  'say-kept',
  'warn',
  'renegotiate',
  'change',
  'decline',
  'dispute',
  'break',
  'retract',
  'release',
  'bring-back',
] as const
/** What carries the commitment on; whatever says no is never the main button. */
const main: readonly Move[] = ['accept', 'confirm', 'say-kept']
/** These are said without more words. */
const direct: readonly Move[] = ['accept', 'confirm', 'bring-back']

/** What I can do with it now, in place: a move that needs words opens its form below the buttons. */
export function CommitmentMoves({ spaceId, story }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const [chosen, setChosen] = useState<Move>()
  const [isHeld, setHeld] = useState(false)
  const { you } = useOpenPartnership(spaceId)
  const news = useStoryNews(story, you.seatId)
  const { id, version } = story
  const { call } = commitmentsClient
  const say = useMove<Move>(spaceId, {
    run: (move) =>
      move === 'accept'
        ? call.accept({ spaceId, id, version })
        : move === 'bring-back'
          ? call.bringBack({ spaceId, id })
          : call.confirm({ spaceId, id }),
  })
  const waits = story.consents.some((consent) => consent.settledAt === null)
  const possible = order.filter(
    (move) => story.can.includes(move) && !(waits && (move === 'renegotiate' || move === 'release')),
  )
  if (possible.length === 0 && chosen === undefined) return null
  const press = (move: Move) => {
    if (!direct.includes(move)) return setChosen(chosen === move ? undefined : move)
    // A word that binds is given to what was read: after a change it takes another press.
    setHeld(!news.isTold)
    news.tell()
    if (news.isTold) say.send(move)
  }
  return (
    <Section title={t('commitments.your-move')} plain>
      <div className={classes.moves}>
        <div className={classes.buttons}>
          {possible.map((move, place) => (
            <Button
              key={move}
              variant={place === 0 && !waits && main.includes(move) ? 'filled' : 'outline'}
              loading={say.pending && direct.includes(move)}
              aria-expanded={direct.includes(move) ? undefined : chosen === move}
              onClick={() => press(move)}
            >
              {t(`commitments.move-${move}`)}
            </Button>
          ))}
        </div>
        {isHeld ? <p role="alert">{t('problem.changed-meanwhile')}</p> : null}
        {say.problem ? <p role="alert">{problemText(say.problem)}</p> : null}
        {chosen ? (
          <>
            <MoveHelp move={chosen} />
            <MoveForm key={chosen} spaceId={spaceId} story={story} move={chosen} onClose={() => setChosen(undefined)} />
          </>
        ) : null}
        <CommitmentNews
          story={story}
          news={news}
          lost={chosen === undefined || story.can.includes(chosen) ? undefined : t(`commitments.move-${chosen}`)}
        />
      </div>
    </Section>
  )
}

/** What follows from the move, before it is made. */
function MoveHelp({ move }: { readonly move: Move }) {
  const t = useText()
  const id = `commitments.says-of-${move}`
  return t.has(id) ? <p className={common.quiet}>{t(id)}</p> : null
}

function MoveForm({ move, ...props }: Props & { readonly move: Move; readonly onClose: () => void }) {
  if (move === 'warn') return <WarnForm {...props} />
  if (move === 'say-kept') return <KeepForm {...props} />
  if (move === 'renegotiate' || move === 'change') return <TermsForm {...props} move={move} />
  if (move === 'decline' || move === 'dispute' || move === 'break' || move === 'retract' || move === 'release')
    return <ReasonForm {...props} move={move} />
  return null
}
