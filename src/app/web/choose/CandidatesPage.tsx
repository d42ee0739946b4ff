import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ImportTable } from '#src/features/choose/assessments/web/ImportTable.tsx'
import { CandidatesSection } from '#src/features/choose/candidates/web/CandidatesSection.tsx'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'
import { SelectionFrame } from './SelectionFrame.tsx'
import type { SelectionData } from './useSelectionData.ts'

export function CandidatesPage() {
  const { selectionId } = useParams({ from: '/inside/organisation/selections/$selectionId' })
  return <SelectionFrame selectionId={selectionId}>{(data) => <Candidates data={data} />}</SelectionFrame>
}

function Candidates({ data: { selection, candidates } }: { readonly data: SelectionData }) {
  const t = useText()
  const [isImporting, setImporting] = useState(false)
  const { spaceId, id, purpose, you } = selection
  return (
    <>
      {purpose ? (
        <p className={common.written}>
          <bdi>{purpose}</bdi>
        </p>
      ) : null}
      {isImporting ? <ImportTable spaceId={spaceId} selectionId={id} onClose={() => setImporting(false)} /> : null}
      <CandidatesSection
        spaceId={spaceId}
        selectionId={id}
        candidates={candidates}
        canWork={you.work}
        beside={
          isImporting ? undefined : (
            <Button variant="outline" onClick={() => setImporting(true)}>
              {t('assessments.import')}
            </Button>
          )
        }
      />
    </>
  )
}
