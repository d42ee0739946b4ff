import { lazyRouteComponent } from '@tanstack/react-router'
import { loadAllTexts } from '#src/ui/text/catalogues.ts'

/** A page that nobody opens first: its code and the texts of all such pages are fetched beside each other. */
export function screen<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadAllTexts()])
    return module
  }, name)
}
