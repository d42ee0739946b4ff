import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { RoundResult } from '#src/core/rounds/web/useRounds.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const most = 4

/** How many answered, of how many, on each side where that may be told. */
export function PeopleSentence({ people, round }: RoundResult) {
  const t = useText()
  const formats = useFormats()
  const { sides } = useCircle()
  const everybody = people.find(({ organisationId }) => organisationId === null)
  const parties = people.filter(({ organisationId }) => organisationId !== null)
  const said = parties.map(({ organisationId, answered, invited }) =>
    t('rounds.people-of-side', {
      side: isolated(sides.get(organisationId ?? '')?.name ?? t('parties.former')),
      answered,
      invited,
    }),
  )
  if (round.voice === 'one-a-party') return t('rounds.parties-answered', { count: everybody?.answered ?? parties.length })
  return (
    <>
      {everybody
        ? t('rounds.people-answered', { answered: everybody.answered, invited: everybody.invited })
        : t('rounds.people-untold')}{' '}
      {said.length > 1 && said.length <= most ? t('rounds.of-whom', { list: formats.list(said.map(isolated), 'unit') }) : null}
    </>
  )
}
