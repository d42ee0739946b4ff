import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import classes from './rooms.module.css'

/** Pages that belong together, side by side: the one that is open is marked. Holds `RoomLink`s. */
export function Rooms({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.rooms}>
      <ul>{children}</ul>
    </nav>
  )
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> }

function RoomAnchor({ children, ref, ...anchor }: AnchorProps) {
  return (
    <li>
      <a ref={ref} {...anchor}>
        {children}
      </a>
    </li>
  )
}

/** One of them; typed like every link of the router. */
export const RoomLink = createLink(RoomAnchor)
