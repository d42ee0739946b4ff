import { Button } from '@mantine/core'
import { useState } from 'react'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import classes from '#src/features/oversee/imports/web/imports.module.css'
import { importsClient, useImportedArchives } from '#src/features/oversee/imports/web/useImports.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Report = Awaited<ReturnType<typeof importsClient.call.verify>>[number]

/** Where a partnership came from, and the proof that its original record is as it was; nothing where it began here. */
export function ImportedSection({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const formats = useFormats()
  const archives = useImportedArchives(spaceId).data ?? []
  const [reports, setReports] = useState<readonly Report[]>()
  const verify = useAction({ run: () => importsClient.call.verify({ spaceId }), onDone: setReports })
  const { parties } = useOpenPartnership(spaceId)
  const absent = parties.filter(({ leftHow }) => leftHow === 'absent').map(({ shortName }) => shortName)
  if (archives.length === 0) return null
  return (
    <Section
      title={t('archives.imported')}
      sentence={t('archives.imported-sentence')}
      actions={
        <Button variant="outline" loading={verify.pending} onClick={() => verify.send(undefined)}>
          {t('archives.verify')}
        </Button>
      }
    >
      <ul className={classes.list}>
        {archives.map(({ id, madeAt, madeBy, importedAt, importedBy, chains }) => (
          <li key={id}>
            {t('archives.came', {
              made: formats.date(madeAt),
              maker: isolated(madeBy),
              day: formats.date(importedAt),
              name: isolated(importedBy),
              entries: chains.reduce((sum, { entries }) => sum + entries, 0),
            })}
          </li>
        ))}
      </ul>
      {absent.length > 0 ? (
        <p>{t('archives.absent', { count: absent.length, parties: formats.list(absent.map(isolated)) })}</p>
      ) : null}
      {verify.problem ? <ErrorState error={verify.problem} /> : null}
      <div aria-live="polite">{reports ? <Verdict reports={reports} /> : null}</div>
    </Section>
  )
}

function Verdict({ reports }: { readonly reports: readonly Report[] }) {
  const t = useText()
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0)
  const entries = reports.reduce((sum, report) => sum + report.entries, 0)
  return findings === 0 ? (
    <StateBadge tone="good">{t('archives.verified', { entries })}</StateBadge>
  ) : (
    <StateBadge tone="bad">{t('archives.not-verified', { findings })}</StateBadge>
  )
}
