import { type ReactNode, useState } from 'react'
import classes from './page.module.css'
import { ToolsOffer, ToolsPlace } from './tools-place.ts'

type Props = {
  readonly children: ReactNode
  /** Wide for tables and boards, narrow for forms and reading. */
  readonly width?: 'wide' | 'normal' | 'narrow'
}

/** The body of a screen: header first, then its sections at an even distance. */
export function Page({ children, width = 'normal' }: Props) {
  const [tools, setTools] = useState<HTMLElement | null>(null)
  return (
    <div className={classes.page} data-width={width}>
      <ToolsOffer value={setTools}>
        {/* A page without a head has no place for them: they stand above the list. */}
        <ToolsPlace value={tools ?? undefined}>{children}</ToolsPlace>
      </ToolsOffer>
    </div>
  )
}
