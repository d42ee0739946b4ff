import { useMySeat } from '#src/core/people/web/useMe.ts'
import type { SelectionInFull } from '#src/features/choose/selections/api.ts'
import { selectionsClient } from '#src/features/choose/selections/web/useSelections.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** From named people to the whole organisation, asked once with who will see it then: what was seen cannot be unseen. */
export function ShareSelection({ selection: { spaceId, id, people, you } }: { readonly selection: SelectionInFull }) {
  const t = useText()
  const problemText = useProblemText()
  const name = isolated(useMySeat()?.organisation.shortName ?? '')
  const share = useAction<void, unknown>({
    run: () => selectionsClient.call.share({ spaceId, id }),
    onDone: useRefresh(spaceId),
  })
  if (!you.share) return null
  return (
    <>
      <ConfirmInPlace
        label={t('selections.share', { name })}
        question={t('selections.share-question', { name, count: people.length })}
        confirm={t('selections.share-confirm')}
        pending={share.pending}
        onConfirm={() => share.send()}
      />
      {share.problem ? <p role="alert">{problemText(share.problem)}</p> : null}
    </>
  )
}
