import classes from './Icon.module.css'
import { type IconName, icons, turningIcons } from './icons.ts'

type Props = {
  readonly name: IconName
  readonly size?: number
  /** What it says to those who do not see it; without a label it is decoration beside words. */
  readonly label?: string
}

export function Icon({ name, size = 16, label }: Props) {
  const box = {
    className: classes.icon,
    'data-turning': turningIcons.has(name),
    width: size,
    height: size,
    viewBox: '0 0 16 16',
  }
  if (label === undefined)
    return (
      <svg {...box} aria-hidden="true">
        <path d={icons[name]} />
      </svg>
    )
  return (
    <svg {...box} role="img">
      <title>{label}</title>
      <path d={icons[name]} />
    </svg>
  )
}
