import { useQueryClient } from '@tanstack/react-query'
import { commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { consentsClient } from '#src/core/consents/web/useConsents.ts'
import { partiesClient } from '#src/core/parties/web/useInvitations.ts'
import { seatsClient } from '#src/core/seats/web/useSeats.ts'
import { type Item, todayKey } from '#src/features/oversee/today/web/useToday.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import type { TextId } from '#src/ui/text/catalogues.ts'

/** What can be done about an item on the spot: the verb on its button, and what is said when it is done. */
export interface Deed {
  readonly name: 'main' | 'other'
  readonly verb: TextId
  readonly done: TextId
  readonly run: (item: Item) => Promise<unknown>
}

/** An action is done for one seat: the item's, whichever the page acts for. */
const asSeat = ({ seatId }: Item) => ({ context: { headers: { 'entente-seat': seatId } } })
const inSpace = ({ spaceId, id }: Item) => ({ spaceId: spaceId ?? '', id })

const deeds: Partial<Record<Item['why'], readonly Deed[]>> = {
  late: [keep()],
  keep: [keep()],
  accept: [
    {
      name: 'main',
      verb: 'commitments.move-accept',
      done: 'today.done-accept',
      run: (item) =>
        commitmentsClient.call.accept(
          { ...inSpace(item), ...(item.version === null ? {} : { version: item.version }) },
          asSeat(item),
        ),
    },
  ],
  confirm: [
    {
      name: 'main',
      verb: 'commitments.move-confirm',
      done: 'today.done-confirm',
      run: (item) => commitmentsClient.call.confirm(inSpace(item), asSeat(item)),
    },
  ],
  consent: [answer(true), answer(false)],
  invitation: [
    {
      name: 'main',
      verb: 'parties.accept',
      done: 'today.done-invitation',
      run: (item) => partiesClient.call.accept({ id: item.id }, asSeat(item)),
    },
  ],
  administration: [
    {
      name: 'main',
      verb: 'seats.take-administration',
      done: 'today.done-administration',
      run: (item) => seatsClient.call.takeAdministration(undefined, asSeat(item)),
    },
  ],
}

function keep(): Deed {
  const run = (item: Item) => commitmentsClient.call.sayKept(inSpace(item), asSeat(item))
  return { name: 'main', verb: 'commitments.move-say-kept', done: 'today.done-keep', run }
}

function answer(agreed: boolean): Deed {
  return {
    name: agreed ? 'main' : 'other',
    verb: agreed ? 'consents.agree' : 'consents.decline',
    done: agreed ? 'today.done-agree' : 'today.done-decline',
    run: (item) => consentsClient.call.answer({ ...inSpace(item), agreed }, asSeat(item)),
  }
}

export const deedsFor = ({ why }: Item): readonly Deed[] => deeds[why] ?? []

/** Does it through the ordinary endpoint, and asks for everything again that it may have changed. */
export function useDoing(item: Item, onDone: (deed: Deed) => void) {
  const client = useQueryClient()
  return useAction({
    run: (deed: Deed) => deed.run(item),
    onDone: (_answer, deed) => {
      onDone(deed)
      void client.invalidateQueries({ queryKey: todayKey() })
      void client.invalidateQueries({ predicate: ({ meta }) => item.spaceId !== null && meta?.space === item.spaceId })
    },
  })
}
