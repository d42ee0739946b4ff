import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Fact, Facts } from '../list/Facts.tsx'
import { useText } from '../text/useText.tsx'
import { Section } from './Section.tsx'

type Props = {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly canChange: boolean
  /** The same facts as a form: give it `isRecord` and a `draftKey`, so that nothing typed is lost and nobody is written over. */
  readonly form: (close: () => void) => ReactNode
}

/** A record to read and, in the same place, to change. */
export function RecordPanel({ title, facts, canChange, form }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const edit = (
    <Button variant="outline" onClick={() => setOpen(true)}>
      {t('common.edit')}
    </Button>
  )
  return (
    <Section title={title} actions={canChange && !isOpen ? edit : undefined}>
      {isOpen ? form(() => setOpen(false)) : <Facts facts={facts} />}
    </Section>
  )
}
