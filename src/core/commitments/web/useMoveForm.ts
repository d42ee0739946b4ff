import { useQueryClient } from '@tanstack/react-query'
import { type CommitmentStory, commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { type Form, useForm } from '#src/ui/form/useForm.ts'

interface Options<Values> {
  readonly spaceId: string
  readonly story: CommitmentStory
  /** Which move it is: the draft of each is kept apart. */
  readonly move: string
  readonly initial: Values
  readonly send: (values: Values) => Promise<CommitmentStory>
  readonly onClose: () => void
  readonly fieldAt?: (path: string) => string
}

/** The form of a move: its answer is the whole story, which the page shows at once. */
export function useMoveForm<Values extends object>(options: Options<Values>): Form<Values> {
  const { spaceId, story, move, initial, send, onClose, fieldAt } = options
  const client = useQueryClient()
  return useForm({
    initial,
    isRecord: true,
    draftKey: `commitment.${story.id}.${move}`,
    send,
    ...(fieldAt ? { fieldAt } : {}),
    onDone: (next) => {
      client.setQueryData(commitmentsClient.queries.get.queryKey({ input: { spaceId, id: story.id } }), next)
      void client.invalidateQueries({ queryKey: commitmentsClient.queries.list.key() })
      onClose()
    },
  })
}
