import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './look.module.css'

export function LookWords() {
  const t = useText()
  const formats = useFormats()
  return (
    <Section title={t('look.words')} sentence={t('look.words-sentence')}>
      <p className={classes.title}>{t('look.title')}</p>
      <p className={common.lead}>{t('look.sentence')}</p>
      <p className={common.quiet}>{t('look.small')}</p>
      <p className={classes.figures}>
        {formats.number(1_234_567.8)}
        <br />
        {formats.number(9_876_543.2)}
      </p>
    </Section>
  )
}
