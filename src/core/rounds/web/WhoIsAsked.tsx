import { useCircle } from '#src/core/audiences/web/circle.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import { useAskedWords } from '#src/core/rounds/web/useAskedWords.ts'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Everybody who is asked, by party. Who of them has answered is told to nobody. */
export function WhoIsAsked({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const formats = useFormats()
  const asked = useAskedWords()
  const { sides, members } = useCircle()
  const parties = Map.groupBy(round.invitees, ({ organisationId }) => organisationId)
  const name = (seatId: string) => members.find((member) => member.seatId === seatId)?.name ?? t('ledger.somebody')
  return (
    <Section title={t('rounds.who-is-asked')} sentence={asked(round)}>
      <dl className={classes.asked}>
        {[...parties].map(([organisationId, people]) => (
          <div key={organisationId}>
            <dt>
              <SideName side={sides.get(organisationId) ?? { name: t('parties.former'), colour: 1 }} quiet />
            </dt>
            <dd>
              <bdi>{formats.list(people.map(({ seatId }) => name(seatId)).toSorted(formats.compare))}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
