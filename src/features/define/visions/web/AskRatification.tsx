import { useVisions, type Vision, visionsClient } from '#src/features/define/visions/web/useVisions.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function AskRatification({ vision: { spaceId, id } }: { readonly vision: Vision }) {
  const t = useText()
  const problemText = useProblemText()
  const refresh = useRefresh(spaceId)
  const { isFetching } = useVisions(spaceId)
  const ask = useAction<void, unknown>({ run: () => visionsClient.call.ratify({ spaceId, id }), onDone: refresh })
  return (
    <div>
      <ConfirmInPlace
        label={t('visions.ask')}
        question={t('visions.ask-question')}
        confirm={t('visions.ask')}
        isMain
        pending={ask.pending || isFetching}
        onConfirm={() => ask.send()}
      />
      {ask.problem ? (
        <div role="alert">
          <p>{problemText(ask.problem)}</p>
          {ask.problem.problems.map((one) => (
            <p key={one.path + JSON.stringify(one.values)}>{problemText(one)}</p>
          ))}
        </div>
      ) : null}
    </div>
  )
}
