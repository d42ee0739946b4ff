import { useId } from 'react'
import { sideColours, sideStyle } from '../colours.ts'
import common from '../design/common.module.css'
import { SideSign } from '../side/SideSign.tsx'
import { useText } from '../text/useText.tsx'
import classes from './form.module.css'
import type { FieldOf } from './useForm.ts'

type Props = FieldOf<number> & { readonly label: string; readonly help?: string }

/** One of the eight colours of sides, each with its sign and, for those who do not see it, its name. */
export function ColourField({ name, value, onChange, label, help }: Props) {
  const t = useText()
  const hint = useId()
  return (
    <fieldset className={classes.colours} {...(help ? { 'aria-describedby': hint } : {})}>
      <legend>{label}</legend>
      {help ? <p id={hint}>{help}</p> : null}
      <div>
        {sideColours.map((colour, place) => (
          <label key={colour.name} style={sideStyle(place + 1)} title={t(`ui.colour-${place + 1}` as 'ui.colour-1')}>
            <input
              type="radio"
              className={common.over}
              name={name}
              checked={value === place + 1}
              aria-label={t(`ui.colour-${place + 1}` as 'ui.colour-1')}
              onChange={() => onChange(place + 1)}
            />
            <SideSign colour={place + 1} size={20} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
