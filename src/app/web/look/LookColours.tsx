import { sideColours, sideStyle } from '#src/ui/colours.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './look.module.css'

export function LookColours() {
  const t = useText()
  const numbers = sideColours.map((_, place) => place + 1)
  return (
    <Section title={t('look.colours')} sentence={t('look.colours-sentence')}>
      <ul className={classes.colours}>
        {numbers.map((colour) => (
          <li key={colour} style={sideStyle(colour)}>
            <SideSign colour={colour} size={26} />
          </li>
        ))}
      </ul>
      <ColourThread colours={numbers} />
      <ColourThread colours={[3, 4, 5]} thin />
    </Section>
  )
}
