import { lazy, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { commandKeyName, useCommandKey } from '#src/ui/command/useCommandKey.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { loadAllTexts } from '#src/ui/text/catalogues.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './shell.module.css'

const load = () => Promise.all([import('./CommandCentre.tsx'), loadAllTexts()])
const CommandCentre = lazy(() => load().then(([part]) => ({ default: part.CommandCentre })))

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
            <span className={classes.searchWords}>{t('search.open')}</span>
            <kbd>{commandKeyName()}</kbd>
          </>
        )}
      </button>
      {small ? null : <OpenByKey onPress={() => setOpen(!isOpen)} />}
      {isOpen
        ? // Outside of what hides the button: the key works where the rail is not shown, too.
          createPortal(
            <Suspense>
              <CommandCentre spaceId={spaceId} onClose={() => setOpen(false)} />
            </Suspense>,
            document.body,
          )
        : null}
    </>
  )
}

function OpenByKey({ onPress }: { readonly onPress: () => void }) {
  useCommandKey(onPress)
  // Loaded when the page has come to rest: letters typed right after the key must find their field.
  useEffect(() => {
    const timer = setTimeout(() => void load(), 800)
    return () => clearTimeout(timer)
  }, [])
  return null
}
