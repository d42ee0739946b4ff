import { useComputedColorScheme } from '@mantine/core'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { LookCommitments } from './LookCommitments.tsx'
import { LookDifferences } from './LookDifferences.tsx'
import classes from './look.module.css'

/** A token holds both schemes, so any part of a page can be drawn in the other one. */
export function LookScheme() {
  const t = useText()
  const other = useComputedColorScheme() === 'dark' ? 'light' : 'dark'
  return (
    <Section title={t('look.other-scheme')} plain>
      <div inert className={classes.scheme} style={{ colorScheme: other }}>
        <LookDifferences />
        <LookCommitments />
      </div>
    </Section>
  )
}
