import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { ViewForm } from '#src/features/choose/candidates/web/ViewForm.tsx'
import { Dumbbell } from '#src/ui/chart/Dumbbell.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly candidate: CandidateInFull
  /** Criteria that both sides rate, with our mean where assessors have scored. */
  readonly rated: readonly { readonly key: string; readonly name: string; readonly ours: number | undefined }[]
  readonly own: { readonly name: string; readonly colour: number }
  readonly canWork: boolean
  /** Whether the candidate was asked to answer by itself. */
  readonly children?: ReactNode
}

/** Compatibility as both see it: the gap is the finding. */
export function ViewSection({ candidate, rated, own, canWork, children }: Props) {
  const t = useText()
  const formats = useFormats()
  const [isEntering, setEntering] = useState(false)
  const view = candidate.views[0]
  const rows = rated.map(({ key, name, ours }) => ({ name, values: [ours, view?.ratings[key]?.score] }))
  const both = rows.filter(({ values }) => values.every((one) => one !== undefined))
  const apart = both.filter(({ values: [ours, theirs] }) => Math.abs((ours ?? 0) - (theirs ?? 0)) >= 1)
  const enter = (
    <Button variant="outline" onClick={() => setEntering(true)}>
      {t('candidates.enter-view')}
    </Button>
  )
  if (rated.length === 0) return null
  return (
    <Section
      title={t('candidates.both-views')}
      sentence={view ? undefined : t('candidates.no-view', { name: candidate.name })}
      aside={
        view
          ? t(view.enteredBy === null ? 'candidate-questions.answered-itself' : 'candidates.said-by', {
              name: isolated(view.saidBy),
              candidate: isolated(candidate.name),
              day: formats.day(view.saidOn),
            })
          : undefined
      }
      actions={canWork && !isEntering ? enter : undefined}
    >
      {isEntering ? <ViewForm candidate={candidate} rated={rated} onClose={() => setEntering(false)} /> : null}
      {view && !isEntering ? (
        <Dumbbell
          label={t('candidates.both-views')}
          sentence={t('candidates.views-sentence', {
            apart: apart.length,
            both: both.length,
            list: formats.list(apart.map(({ name }) => name)),
          })}
          sides={[own, { name: candidate.name, colour: (own.colour % 8) + 1 }]}
          rows={rows.map((row) => ({ ...row, differs: apart.some(({ name }) => name === row.name) }))}
          range={[0, 4]}
          ticks={[0, 1, 2, 3, 4]}
        />
      ) : null}
      {children}
    </Section>
  )
}
