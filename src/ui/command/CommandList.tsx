import { useEffect, useRef } from 'react'
import classes from './command.module.css'
import type { CommandGroup, CommandOption } from './command-option.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly groups: readonly CommandGroup[]
  readonly active: string | undefined
  readonly onPoint: (key: string) => void
  readonly onChoose: (option: CommandOption) => void
}

/** What fits, in groups. The field keeps the focus; the option that Enter would take is marked, and kept in sight. */
export function CommandList({ id, label, groups, active, onPoint, onChoose }: Props) {
  const marked = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another option is marked when its key changes
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div id={id} role="listbox" aria-label={label} className={classes.list}>
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ title, options }, place) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by a role, not by a fieldset
          <div key={title} role="group" aria-labelledby={`${id}-group-${place}`}>
            <div id={`${id}-group-${place}`} className={classes.group} role="presentation">
              {title}
            </div>
            {options.map((option) => (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
              <div
                key={option.key}
                ref={option.key === active ? marked : undefined}
                id={`${id}-${option.key}`}
                role="option"
                aria-selected={option.key === active}
                className={classes.option}
                onPointerMove={() => onPoint(option.key)}
                onClick={() => onChoose(option)}
              >
                <span className={classes.mark}>{option.mark}</span>
                <bdi className={classes.title}>{option.title}</bdi>
                {option.hint ? <span className={classes.hint}>{option.hint}</span> : null}
              </div>
            ))}
          </div>
        ))}
    </div>
  )
}
