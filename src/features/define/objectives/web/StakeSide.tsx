import classes from '#src/features/define/objectives/web/objectives.module.css'
import type { Stake } from '#src/features/define/objectives/web/useObjectives.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'

type Figure = Stake['figures'][number]
type Props = { readonly title: string; readonly words: string; readonly figures: readonly Figure[] }

/** What a party gives, or gets: words, then numbers. */
export function StakeSide({ title, words, figures }: Props) {
  const formats = useFormats()
  if (words === '' && figures.length === 0) return null
  const amountOf = ({ amount, unit, currency }: Figure) =>
    [formats.decimal(amount, currency ? { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } : {}), unit]
      .join(' ')
      .trim()
  return (
    <div className={classes.side}>
      <h4>{title}</h4>
      {words ? (
        <p>
          <bdi>{words}</bdi>
        </p>
      ) : null}
      {figures.length > 0 ? (
        <ul className={classes.figures}>
          {figures.map((figure) => (
            <li key={`${figure.label} ${figure.amount} ${figure.unit}`}>
              <bdi>{figure.label}</bdi>
              <b>
                <bdi>{amountOf(figure)}</bdi>
              </b>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
