// Runs before anything is drawn and before the code of the pages has arrived. Its data-ahead (scripts/ahead-plugin.ts) tells what the
// addresses need.
{
  const kept = (name) => {
    try {
      return localStorage.getItem(`ui.${name}`) ?? undefined
    } catch {
      // Without storage the wishes of the browser stand.
      return undefined
    }
  }

  const scheme = kept('scheme')
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.mantineColorScheme = scheme

  const preload = (file) => {
    const link = document.createElement('link')
    const isScript = file.endsWith('.js')
    Object.assign(link, { rel: isScript ? 'modulepreload' : 'preload', href: file, crossOrigin: '' })
    if (!isScript) link.as = 'style'
    document.head.append(link)
  }

  const { languages = {}, pages = [] } = JSON.parse(document.currentScript.dataset.ahead ?? '{}')
  const page = pages.find(
    ({ at }) => at === location.pathname || (at.endsWith('/') && at !== '/' && location.pathname.startsWith(at)),
  )
  const wishes = [kept('language'), ...navigator.languages].flatMap((wish) => [wish, wish?.split('-')[0]])
  const language = languages[wishes.find((wish) => wish in languages) ?? 'en']
  const texts = language ? [language.first, ...(page && !page.isFirst ? [language.rest] : [])] : []
  for (const file of [...texts, ...(page?.files ?? [])]) preload(file)

  // Asked for now, and taken by the first question for the same (src/ui/api/ahead.ts).
  window.askedAhead = Object.fromEntries((page?.asks ?? []).map((path) => [path, fetch(path)]))
  for (const answer of Object.values(window.askedAhead)) answer.catch(() => undefined)
}
