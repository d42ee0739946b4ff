import classes from './filter.module.css'

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

/** A day from or to which dates count. Its name stands inside, since a field for days shows no placeholder. */
export function FilterDay({ label, value, onChange }: Props) {
  return (
    <label className={classes.day}>
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  )
}
