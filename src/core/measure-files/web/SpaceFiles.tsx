import { ImportFile } from '#src/core/measure-files/web/ImportFile.tsx'
import { useMeasures } from '#src/core/measures/web/useMeasures.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** One file with values of several measures. */
export function SpaceFiles({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const measures = useMeasures(spaceId)
  const names = new Map(measures.data?.map(({ id, definition }) => [id, definition.name]))
  return (
    <Section plain title={t('measure-files.open')}>
      <ImportFile spaceId={spaceId} names={names} />
    </Section>
  )
}
