import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import {
  additions,
  type Draft,
  emptyDraft,
  withChanged,
  withChild,
  without,
} from '#src/features/oversee/activities/web/part-tree.ts'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './activities.module.css'

type Props = {
  readonly draft: Draft
  readonly way: readonly string[]
  readonly onChange: (draft: Draft) => void
  /** Where it may be taken away: the part itself is removed elsewhere. */
  readonly onRemove?: () => void
}

const lang = 'xml:lang'

/** The fields of an element as the standard has them, by its names: attributes, text, and the elements within. */
export function ElementFields({ draft, way, onChange, onRemove }: Props) {
  const t = useText()
  const { children, attributes, holdsText } = additions(draft, way)
  const set = (name: string, value: string) => onChange({ ...draft, attributes: { ...draft.attributes, [name]: value } })
  return (
    <fieldset className={classes.element}>
      <legend>
        <code>{draft.name}</code>
      </legend>
      {Object.keys(draft.attributes).length > 0 ? (
        <div className={classes.fields}>
          {Object.entries(draft.attributes).map(([name, value]) => (
            <TextInput
              key={name}
              label={name === lang ? t('activities.language') : name}
              value={value}
              onChange={(event) => set(name, event.currentTarget.value)}
            />
          ))}
        </div>
      ) : null}
      {holdsText ? (
        <Textarea
          label={t('activities.text')}
          autosize
          minRows={1}
          maxRows={12}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
      ) : null}
      {draft.children.map((child) => (
        <ElementFields
          key={child.key}
          draft={child}
          way={[...way, child.name]}
          onChange={(changed) => onChange(withChanged(draft, changed))}
          onRemove={() => onChange(without(draft, child))}
        />
      ))}
      <div className={common.beside}>
        <Adder
          label={t('activities.add-element')}
          names={children}
          onAdd={(name) => onChange(withChild(draft, way, emptyDraft([...way, name])))}
        />
        <Adder label={t('activities.add-attribute')} names={attributes} onAdd={(name) => set(name, '')} />
        {onRemove ? (
          <Button variant="subtle" color="bad" size="xs" onClick={onRemove}>
            {t('activities.take-out', { name: draft.name })}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}

type AdderProps = { readonly label: string; readonly names: readonly string[]; readonly onAdd: (name: string) => void }

function Adder({ label, names, onAdd }: AdderProps) {
  if (names.length === 0) return null
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      value=""
      data={[{ value: '', label }, ...names]}
      onChange={(event) => event.currentTarget.value !== '' && onAdd(event.currentTarget.value)}
    />
  )
}
