/** The text that stands there is changed and no other put in its place: nothing is added to the page or taken from it. */
export function writeText(place: HTMLElement, text: string): void {
  const own = place.firstChild
  if (own instanceof Text) own.data = text
  else place.textContent = text
}
