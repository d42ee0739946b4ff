import { lazy, Suspense, useState } from 'react'
import { commandKeyName, useCommandKey } from '#src/ui/command/useCommandKey.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './shell.module.css'

const CommandCentre = lazy(() => import('./CommandCentre.tsx').then((part) => ({ default: part.CommandCentre })))

/** Opens the search; the key does it from anywhere. One of them stands in the rail, one in the head of a phone. */
export function SearchButton({ spaceId, small = false }: { readonly spaceId: string | undefined; readonly small?: boolean }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={small ? classes.tool : classes.search}
        aria-label={small ? t('search.open') : undefined}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={small ? 20 : 15} />
        {small ? null : (
          <>
            <span>{t('search.open')}</span>
            <kbd>{commandKeyName()}</kbd>
          </>
        )}
      </button>
      {small ? null : <OpenByKey onPress={() => setOpen(!isOpen)} />}
      {isOpen ? (
        <Suspense>
          <CommandCentre spaceId={spaceId} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

function OpenByKey({ onPress }: { readonly onPress: () => void }) {
  useCommandKey(onPress)
  return null
}
