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

  const { languages = {}, files = [], pages = [] } = JSON.parse(document.currentScript.dataset.ahead ?? '{}')
  const here = location.pathname.split('/')
  const page = pages.find(({ at }) => {
    const wanted = at.split('/')
    const isBeginning = at !== '/' && wanted.at(-1) === ''
    if (isBeginning) wanted.pop()
    const isLongEnough = isBeginning ? here.length > wanted.length : here.length === wanted.length
    return isLongEnough && wanted.every((part, place) => part === '*' || part === here[place])
  })
  const wishes = [kept('language'), ...navigator.languages].flatMap((wish) => [wish, wish?.split('-')[0]])
  const language = languages[wishes.find((wish) => wish in languages) ?? 'en']
  const texts = language ? [language.first, ...(page && !page.isFirst ? [language.rest] : [])] : []
  for (const file of [...texts, ...(page?.files ?? []).map((place) => files[place])]) preload(file)

  // Asked for now, and taken by the first question for the same, as the same seat (src/ui/api/ahead.ts).
  const ask = (path, headers) => {
    const whole = path.replace('*', here[page.at.split('/').indexOf('*')])
    const answer = fetch(whole, { headers })
    answer.catch(() => undefined)
    return [whole, { headers, answer }]
  }
  const seat = kept('acting')
  window.askedAhead = Object.fromEntries([
    ...(page?.asks ?? []).map((path) => ask(path)),
    ...(seat ? (page?.asksAsSeat ?? []) : []).map((path) => ask(path, { 'entente-seat': seat })),
  ])
}
