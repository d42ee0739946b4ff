import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

export function RootLayout() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged, toLocation }) => {
        // A new page is read from its beginning, by eyes, keyboard and screen reader alike.
        if (fromLocation && pathChanged && toLocation.hash === '') focusBeginning()
      }),
    [router],
  )
  useEffect(() => {
    // It is no part of the first page: nothing is lost before it stands.
    const keeping = import('#src/ui/focus/keep-focus.ts').then(({ keepFocus }) => keepFocus())
    return () => void keeping.then((stop) => stop())
  }, [])
  return <Outlet />
}

function focusBeginning() {
  const beginning = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('content')
  beginning?.focus({ preventScroll: true })
}
