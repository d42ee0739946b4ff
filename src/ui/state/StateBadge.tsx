import type { ReactNode } from 'react'
import { Icon } from '../design/Icon.tsx'
import type { IconName } from '../design/icons.ts'
import classes from './state.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'accent'

const signs: Record<Tone, IconName> = { good: 'check', warn: 'clock', bad: 'alert', quiet: 'dash', accent: 'dot' }

type Props = { readonly tone: Tone; readonly children: ReactNode; readonly sign?: IconName }

/** A state in colour, sign and word: any two of the three are enough. */
export function StateBadge({ tone, children, sign = signs[tone] }: Props) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon name={sign} size={12} />
      {children}
    </span>
  )
}
