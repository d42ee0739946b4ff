import { Button } from '@mantine/core'
import { consentsApi } from '#src/core/consents/api.ts'
import classes from '#src/core/measures/web/measures.module.css'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const consentsClient = createApi(consentsApi, 'consents')

type Props = {
  readonly spaceId: string
  readonly proposal: NonNullable<MeasureDetails['proposal']>
  readonly canWithdraw: boolean
}

/** Agree or decline for one's party; or take back what it asked. */
export function ProposalAnswer({ spaceId, proposal: { id, awaitsYou }, canWithdraw }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const answer = useAction({ run: (agreed: boolean) => consentsClient.call.answer({ spaceId, id, agreed }) })
  const withdraw = useAction({ run: () => consentsClient.call.withdraw({ spaceId, id }) })
  const problem = answer.problem ?? withdraw.problem
  return (
    <div className={classes.answers}>
      {awaitsYou ? (
        <>
          <Button loading={answer.pending} onClick={() => answer.send(true)}>
            {t('measures.agree')}
          </Button>
          <ConfirmInPlace
            label={t('measures.decline')}
            question={t('measures.decline-question')}
            confirm={t('measures.decline')}
            tone="bad"
            pending={answer.pending}
            onConfirm={() => answer.send(false)}
          />
        </>
      ) : null}
      {canWithdraw ? (
        <Button variant="outline" loading={withdraw.pending} onClick={() => withdraw.send(undefined)}>
          {t('measures.withdraw')}
        </Button>
      ) : null}
      {problem ? <p role="alert">{problemText(problem)}</p> : null}
    </div>
  )
}
