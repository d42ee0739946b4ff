import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import { CommandList } from './CommandList.tsx'
import classes from './command.module.css'
import type { CommandGroup, CommandOption } from './command-option.ts'

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly groups: readonly CommandGroup[]
  readonly isBusy: boolean
  /** Said where nothing fits. */
  readonly nothing: string
  readonly onClose: () => void
}

/** Finds a thing or a command by a few letters and goes there: a combobox over everything, in a dialog of its own. */
export function CommandBar({ label, placeholder, query, onQuery, groups, isBusy, nothing, onClose }: Props) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useId()
  const options = groups.flatMap((group) => group.options)
  const [chosen, setChosen] = useState<string>()
  const active = options.find(({ key }) => key === chosen) ?? options[0]
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const choose = (option: CommandOption | undefined) => {
    if (!option) return
    // Closed first: the focus returns to where it was, and from there goes to the page that is opened.
    dialog.current?.close()
    option.onChoose()
  }
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(active)
    }
    if (step === undefined || !active) return
    event.preventDefault()
    const next = (options.indexOf(active) + step + options.length) % options.length
    setChosen(options[next]?.key)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the box closes it; Escape does the same
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={classes.box}>
        <div className={classes.line}>
          <Icon name="search" size={18} />
          <input
            // The dialog was opened to type here: it is its one purpose.
            autoFocus
            role="combobox"
            aria-label={label}
            aria-expanded={options.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${list}-${active.key}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={query}
            onChange={(event) => {
              onQuery(event.currentTarget.value)
              setChosen(undefined)
            }}
            onKeyDown={walk}
          />
          <button type="button" className={classes.close} onClick={() => dialog.current?.close()}>
            {t('ui.close')}
          </button>
        </div>
        <CommandList id={list} label={label} groups={groups} active={active?.key} onPoint={setChosen} onChoose={choose} />
        <p className={classes.note} role="status" data-shown={options.length === 0 && !isBusy}>
          {isBusy ? '' : options.length === 0 ? nothing : t('ui.found', { count: options.length })}
        </p>
      </div>
    </dialog>
  )
}
