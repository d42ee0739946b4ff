import type { Said } from '#src/features/define/shared-needs/model.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The fields that were shown, each with its name, in words. */
export function useSaid(): (said: Said) => readonly { name: string; text: string }[] {
  const t = useText()
  const formats = useFormats()
  return (said) => {
    const { kind, problem, purpose, urgency, wantedBy, options, decision, sources } = said
    const kindId = `needs.kind-${kind}`
    const rows = [
      { name: t('needs.field-kind'), text: kind === undefined ? '' : t.has(kindId) ? t(kindId) : kind },
      { name: t('needs.field-problem'), text: problem ?? '' },
      { name: t('needs.field-purpose'), text: purpose ?? '' },
      { name: t('needs.field-urgency'), text: urgency === undefined ? '' : t(`needs.urgency-${urgency}`) },
      { name: t('needs.field-wanted-by'), text: wantedBy ? formats.day(wantedBy) : '' },
      {
        name: t('needs.options'),
        text: formats.list((options ?? []).map((one) => `${t(`needs.way-${one.way}`)}: ${one.title}`)),
      },
      { name: t('needs.field-way'), text: decision ? `${t(`needs.way-${decision.way}`)}. ${decision.reason}` : '' },
      { name: t('needs.sources'), text: formats.list((sources ?? []).map((one) => `${one.title} (${one.url})`)) },
    ]
    return rows.filter(({ text }) => text !== '')
  }
}
