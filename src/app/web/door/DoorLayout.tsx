import { Outlet } from '@tanstack/react-router'
import { DoorFrame } from './DoorFrame.tsx'

/** Pages for whoever is not inside yet. */
export function DoorLayout() {
  return (
    <DoorFrame>
      <Outlet />
    </DoorFrame>
  )
}
