import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import common from '../design/common.module.css'
import { useFormats } from '../text/useLocale.ts'
import classes from './shell.module.css'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly ref?: Ref<HTMLAnchorElement>
  readonly children?: ReactNode
  /** How many things wait there. */
  readonly count?: number
  /** Where a step stands; in words too, for those who do not see the dot. */
  readonly step?: { readonly state: 'done' | 'now' | 'ahead'; readonly words: string }
}

function RailAnchor({ children, count, step, ref, ...anchor }: Props) {
  const formats = useFormats()
  return (
    <li className={classes.item} data-step={step?.state}>
      <a ref={ref} {...anchor} className={classes.link}>
        <span className={classes.linkName}>{children}</span>
        {step ? <span className={common.unseen}>{step.words}</span> : null}
        {count ? <span className={classes.count}>{formats.number(count)}</span> : null}
      </a>
    </li>
  )
}

/** A place in the rail; typed like every link of the router. */
export const RailLink = createLink(RailAnchor)
