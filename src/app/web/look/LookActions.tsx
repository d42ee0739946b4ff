import { Button } from '@mantine/core'
import common from '#src/ui/design/common.module.css'
import { ConnectionNote } from '#src/ui/live/ConnectionNote.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './look.module.css'
import { kaito } from './sample.ts'

export function LookActions() {
  const t = useText()
  const undo = useUndo()
  const withdraw = () => undo({ sentence: t('look.withdrawn'), undo: () => {} })
  return (
    <Section title={t('look.actions')} sentence={t('look.actions-sentence')}>
      <div className={common.actions}>
        <Button>{t('look.offer')}</Button>
        <Button variant="outline">{t('look.warn')}</Button>
        <Button variant="subtle">{t('common.edit')}</Button>
        <Button disabled>{t('common.save')}</Button>
      </div>
      <ConfirmInPlace
        label={t('look.withdraw')}
        question={t('look.withdraw-question', { second: kaito.name })}
        confirm={t('look.withdraw')}
        tone="bad"
        onConfirm={withdraw}
      />
      <div className={classes.framed}>
        <ConnectionNote state="gone" />
      </div>
    </Section>
  )
}
