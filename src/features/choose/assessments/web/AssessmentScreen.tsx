import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AssessmentInFull } from '#src/features/choose/assessments/api.ts'
import { AnswerAssessment } from '#src/features/choose/assessments/web/AnswerAssessment.tsx'
import { AssessmentRow } from '#src/features/choose/assessments/web/AssessmentRow.tsx'
import { answerDraft } from '#src/features/choose/assessments/web/answer-form.ts'
import { OpenAssessment } from '#src/features/choose/assessments/web/OpenAssessment.tsx'
import type { SelectionInFull } from '#src/features/choose/selections/api.ts'
import { dropDraft } from '#src/ui/form/draft.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly selection: SelectionInFull
  readonly assessment: AssessmentInFull
  readonly seatId: string
}

/** Who has been asked, and, where it is my turn, my own sheet. */
export function AssessmentScreen({ selection, assessment, seatId }: Props) {
  const t = useText()
  const formats = useFormats()
  const [isOpening, setOpening] = useState(false)
  const { spaceId, id, people, you } = selection
  const { rounds } = assessment
  const open = rounds.find(({ state }) => state === 'open')
  const mine = open?.you.invited ? open : undefined
  // What was begun for a round that is over is of no use to anybody, and nobody else's business.
  useEffect(() => {
    for (const { roundId, state } of rounds) if (state !== 'open') dropDraft(answerDraft(seatId, roundId))
  }, [rounds, seatId])
  const seen = people.filter(({ seatId: one }) => selection.seenBy.seats.includes(one))
  const button = (
    <Button variant={rounds.length > 0 ? 'outline' : 'filled'} onClick={() => setOpening(true)}>
      {t('assessments.open')}
    </Button>
  )
  const canOpen = you.work && !open && !isOpening
  return (
    <>
      {isOpening ? <OpenAssessment spaceId={spaceId} selectionId={id} people={seen} onClose={() => setOpening(false)} /> : null}
      {rounds.length === 0 && !isOpening ? (
        <EmptyState drawing="people" sentence={t('assessments.empty')} action={canOpen ? button : undefined} />
      ) : null}
      {rounds.length > 0 ? (
        <Section title={t('assessments.asked')} actions={canOpen ? button : undefined}>
          <ListRows
            label={t('assessments.asked')}
            rows={rounds.toReversed()}
            columns={[
              { header: t('columns.what'), kind: 'text', value: ({ asks }) => t(`assessments.asks-${asks}`) },
              { header: t('columns.state'), kind: 'text', value: ({ state }) => t(`assessments.state-${state}`) },
              {
                header: t('columns.who'),
                kind: 'text',
                value: ({ assessors }) => formats.list(assessors.map(({ name }) => name)),
              },
              { header: t('columns.since'), kind: 'time', value: ({ openedAt }) => openedAt },
              { header: t('columns.due'), kind: 'time', value: ({ dueAt }) => dueAt },
            ]}
          >
            {rounds.toReversed().map((one) => (
              <AssessmentRow key={one.id} spaceId={spaceId} assessment={one} />
            ))}
          </ListRows>
        </Section>
      ) : null}
      {mine ? <AnswerAssessment spaceId={spaceId} roundId={mine.roundId} seatId={seatId} answered={mine.you.answered} /> : null}
    </>
  )
}
