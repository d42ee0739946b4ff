import common from '#src/ui/design/common.module.css'
import { Help } from '#src/ui/help/Help.tsx'
import { TakenAway } from '#src/ui/list/TakenAway.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function LookHelp() {
  const t = useText()
  return (
    <Section title={t('look.help')} sentence={t('look.help-sentence')} help={t('look.help-opened')}>
      <p className={common.beside}>
        {t('ui.interval')} <Help about={t('ui.interval')}>{t('ui.interval-help')}</Help>
      </p>
      <TakenAway
        items={[{ key: 'note', title: t('look.empty-commitments'), at: '2026-11-12T10:00:00Z' }]}
        bringBack={async () => {}}
        onDone={() => {}}
      />
    </Section>
  )
}
