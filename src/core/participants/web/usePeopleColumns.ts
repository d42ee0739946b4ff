import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Member = Partnership['members'][number]

/** Who takes part, and for which party. */
export function usePeopleColumns({ parties }: Partnership): readonly ListColumn<Member>[] {
  const t = useText()
  const names = new Map(parties.map(({ organisationId, shortName }) => [organisationId, shortName]))
  return [
    { header: t('columns.organisation'), kind: 'text', value: ({ organisationId }) => names.get(organisationId) },
    { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
    { header: t('columns.role'), kind: 'text', value: ({ role }) => t(`participants.${role}`) },
    { header: t('columns.position'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.since'), kind: 'time', value: ({ since }) => since },
  ]
}
