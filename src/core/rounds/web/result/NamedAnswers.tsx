import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { Question } from '#src/core/question-sets/model/content.ts'
import { kindScreens } from '#src/core/question-sets/web/question-kind-screens.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import classes from '#src/core/rounds/web/result/result.module.css'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import type { RoundResult } from '#src/core/rounds/web/useRounds.ts'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { ToolsPlace } from '#src/ui/page/tools-place.ts'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly whole: RoundResult; readonly question: Question }

/** Who said what, where the round was not anonymous: people by name, or parties. */
export function NamedAnswers({ whole: { round, answers }, question }: Props) {
  const t = useText()
  const formats = useFormats()
  const said = useSaid()
  const names = useResultNames(round.content)
  const { members } = useCircle()
  const [isOpen, setOpen] = useState(false)
  const isNamed = round.naming === 'named'
  const { say } = kindScreens[question.kind]
  const rows = answers.map((one, place) => {
    const given = one.answers[question.key]
    const person = members.find(({ seatId }) => seatId === one.seatId)?.name ?? t('ledger.somebody')
    return {
      id: String(place),
      side: names.side(one.organisationId),
      person,
      answer: given?.value === undefined ? t('rounds.left-open') : say(question.settings, given.value, { said, formats }),
      figure: typeof given?.value === 'number' ? given.value : null,
      comment: given?.comment ?? '',
    }
  })
  const isCounted = rows.some(({ figure }) => figure !== null)
  const first = isNamed
    ? [
        {
          id: 'person',
          header: t('rounds.person'),
          kind: 'text' as const,
          value: (row: (typeof rows)[number]) => row.person,
          cell: (row: (typeof rows)[number]) => <bdi>{row.person}</bdi>,
          sortValue: (row: (typeof rows)[number]) => row.person,
        },
      ]
    : []
  return (
    <div className={classes.part}>
      <div>
        <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isNamed ? 'rounds.who-said-what' : 'rounds.what-parties-said', { count: rows.length })}
        </Button>
      </div>
      {isOpen ? (
        // Several questions stand in one section: each table keeps its menu to itself.
        <ToolsPlace value={undefined}>
          <DataTable
            caption={t('rounds.who-said-what', { count: rows.length })}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              ...first,
              {
                id: 'side',
                header: t('rounds.party'),
                kind: 'text',
                value: ({ side }) => side.name,
                cell: ({ side }) => <SideName side={side} quiet />,
                sortValue: ({ side }) => side.name,
              },
              {
                id: 'answer',
                header: t('ui.answer'),
                kind: 'text',
                value: ({ answer }) => answer,
                // A step or an amount is a number too, with which one can count.
                also: isCounted ? [{ header: t('columns.value'), kind: 'number', value: ({ figure }) => figure }] : [],
                cell: ({ answer }) => <bdi>{answer}</bdi>,
                sortValue: ({ answer }) => answer,
              },
              ...(rows.some(({ comment }) => comment !== '')
                ? [
                    {
                      id: 'comment',
                      header: t('question-sets.comment'),
                      kind: 'text' as const,
                      value: (row: (typeof rows)[number]) => row.comment,
                      cell: (row: (typeof rows)[number]) => <bdi>{row.comment}</bdi>,
                    },
                  ]
                : []),
            ]}
          />
        </ToolsPlace>
      ) : null}
    </div>
  )
}
