import { Button } from '@mantine/core'
import { useState } from 'react'
import { ExportFile } from '#src/core/measure-files/web/ExportFile.tsx'
import { ImportFile } from '#src/core/measure-files/web/ImportFile.tsx'
import type { MeasureDetails } from '#src/core/measures/web/useMeasures.ts'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measure: MeasureDetails }

/** Files of one measure: out for everybody who sees it, in for those who enter its values. */
export function MeasureFiles({ spaceId, measure }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const names = new Map([[measure.id, measure.definition.name]])
  return (
    <div className={common.below}>
      <div className={common.beside}>
        {measure.you.enters && !isOpen ? (
          <Button variant="outline" onClick={() => setOpen(true)}>
            {t('measure-files.open')}
          </Button>
        ) : null}
        {measure.values.length > 0 ? <ExportFile spaceId={spaceId} id={measure.id} /> : null}
      </div>
      {isOpen ? <ImportFile spaceId={spaceId} measureId={measure.id} names={names} /> : null}
    </div>
  )
}
