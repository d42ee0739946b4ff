import classes from '#src/core/ledger/web/ledger.module.css'
import { useAudienceNames } from '#src/core/ledger/web/useAudienceNames.ts'
import type { ChainReport } from '#src/core/ledger/web/useLedger.ts'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly reports: readonly ChainReport[] }

/** What the verification found, in words: first the verdict, then chain by chain. */
export function Verdict({ spaceId, reports }: Props) {
  const t = useText()
  const names = new Map(useAudienceNames(spaceId).map(({ id, name }) => [id, name]))
  const findings = reports.reduce((sum, { findings: found }) => sum + found.length, 0)
  const entries = reports.reduce((sum, { entries: count }) => sum + count, 0)
  return (
    <div className={classes.verdict}>
      <p>
        {findings === 0 ? (
          <StateBadge tone="good">{t('ledger.verified-fine', { chains: reports.length, entries })}</StateBadge>
        ) : (
          <StateBadge tone="bad">{t('ledger.verified-findings', { count: findings })}</StateBadge>
        )}
      </p>
      <ul>
        {reports.map((report) => (
          <Chain
            key={report.audience}
            report={report}
            name={names.get(report.audience) ?? t('verify.audience.unknown', { id: report.audience })}
          />
        ))}
      </ul>
    </div>
  )
}

function Chain({ report, name }: { readonly report: ChainReport; readonly name: string }) {
  const t = useText()
  const { entries, erased, findings, head } = report
  const values = { audience: name, count: entries, found: findings.length }
  return (
    <li>
      <b>{t(findings.length === 0 ? 'verify.chain-fits' : 'verify.chain-differs', values)}</b>
      {findings.map(({ sequence, fault }) => (
        <span key={`${fault}/${sequence}`}>
          {t('verify.finding', { place: t('verify.at-entry', { sequence }), fault: t(`ledger.fault.${fault}`) })}
        </span>
      ))}
      {erased > 0 ? <span>{t('verify.erased', { count: erased })}</span> : null}
      {head ? <Anchor report={report} last={head.sequence} /> : null}
    </li>
  )
}

function Anchor({ report: { anchoredAt }, last }: { readonly report: ChainReport; readonly last: number }) {
  const t = useText()
  const formats = useFormats()
  if (!anchoredAt) return <span>{t('verify.not-anchored')}</span>
  const { sequence, at } = anchoredAt
  return <span>{t(sequence === last ? 'verify.anchored' : 'verify.anchored-until', { sequence, at: formats.date(at) })}</span>
}
