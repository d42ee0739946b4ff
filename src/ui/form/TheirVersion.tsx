import { Button } from '@mantine/core'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import classes from './meanwhile.module.css'
import type { Meanwhile } from './useMeanwhile.ts'

type Props<Value> = {
  readonly label: string
  readonly mine: Value
  readonly meanwhile: Meanwhile<Value> | undefined
  /** What a value is called, where it is not its own name. */
  readonly say?: (value: Value) => string
}

/** Both versions of a field beside each other, where somebody else has changed it while one was typing. Neither is lost. */
export function TheirVersion<Value>({ label, mine, meanwhile, say = String }: Props<Value>) {
  const t = useText()
  return (
    <div role="status">
      {meanwhile ? (
        <section className={classes.both} aria-label={t('ui.two-versions', { label })}>
          <p className={classes.said}>
            <Icon name="alert" size={14} />
            {t('ui.changed-meanwhile', { label })}
          </p>
          <Version
            title={t('ui.version-theirs')}
            text={say(meanwhile.value)}
            action={t('ui.take-theirs')}
            onTake={meanwhile.takeTheirs}
          />
          <Version title={t('ui.version-mine')} text={say(mine)} action={t('ui.keep-mine')} onTake={meanwhile.keepMine} />
        </section>
      ) : null}
    </div>
  )
}

type VersionProps = { readonly title: string; readonly text: string; readonly action: string; readonly onTake: () => void }

function Version({ title, text, action, onTake }: VersionProps) {
  const t = useText()
  return (
    <div className={classes.version}>
      <b>{title}</b>
      <p dir="auto">{text === '' ? t('ui.left-empty') : text}</p>
      <Button variant="outline" size="compact-sm" onClick={onTake}>
        {action}
      </Button>
    </div>
  )
}
