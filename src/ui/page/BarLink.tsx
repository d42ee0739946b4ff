import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { useFormats } from '../text/useLocale.ts'
import classes from './shell.module.css'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly ref?: Ref<HTMLAnchorElement>
  readonly children?: ReactNode
  readonly count?: number
}

function BarAnchor({ children, count, ref, ...anchor }: Props) {
  const formats = useFormats()
  return (
    <a ref={ref} {...anchor} className={classes.barLink}>
      {children}
      {count ? <span className={classes.count}>{formats.number(count)}</span> : null}
    </a>
  )
}

/** A place in the bar at the foot of a phone. */
export const BarLink = createLink(BarAnchor)
