import type { ReactNode } from 'react'
import classes from '#src/core/commitments/web/commitments.module.css'
import { DueHint } from '#src/core/commitments/web/DueHint.tsx'
import { OwnerField } from '#src/core/commitments/web/OwnerField.tsx'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'
import { PartyMark } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'
import { Day } from '#src/ui/time/Day.tsx'

type Props = { readonly spaceId: string; readonly story: CommitmentStory }

/** What was agreed: sides, day, owner, and the words it comes from. */
export function CommitmentFacts({ spaceId, story }: Props) {
  const t = useText()
  const { parties } = useOpenPartnership(spaceId)
  const concerned = [story.owedBy, ...story.owedTo]
  const places = parties.filter((party) => concerned.includes(party.organisationId)).map(({ timeZone }) => ({ timeZone }))
  const { series, due } = story
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('commitments.field-owed-by')}>
          <PartyMark spaceId={spaceId} organisationId={story.owedBy} />
        </Fact>
        <Fact name={t('commitments.field-owed-to')}>
          {story.owedTo.map((party) => (
            <PartyMark key={party} spaceId={spaceId} organisationId={party} />
          ))}
        </Fact>
        <Fact name={t('commitments.due')}>
          {due.kind === 'instant' ? <DateTime instant={due.at} alsoIn={places} /> : <Day day={due.day} length="long" />}
        </Fact>
        {series ? (
          <Fact name={t('commitments.field-rhythm')}>
            {t('commitments.rhythm', { every: series.rhythm.every, unit: series.rhythm.unit, number: series.occurrence })}
          </Fact>
        ) : null}
        <Fact name={t('commitments.field-owner')}>
          <OwnerField spaceId={spaceId} story={story} />
        </Fact>
        {story.clause === '' ? null : (
          <Fact name={t('commitments.field-clause')}>
            <bdi>{story.clause}</bdi>
          </Fact>
        )}
      </dl>
      {due.kind === 'day' && story.hint.proposed ? <DueHint spaceId={spaceId} day={due.day} parties={concerned} /> : null}
      {story.details === '' ? null : (
        <p className={classes.details} dir="auto">
          {story.details}
        </p>
      )}
      {story.quotation === '' ? null : (
        <blockquote className={classes.quotation} dir="auto">
          {story.quotation}
        </blockquote>
      )}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
