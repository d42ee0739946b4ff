import { Button } from '@mantine/core'
import { emptySource } from '#src/features/define/needs/web/need-form.ts'
import classes from '#src/features/define/needs/web/needs.module.css'
import type { Source } from '#src/features/define/needs/web/useNeeds.ts'
import { type Problem, problemAt } from '#src/ui/api/problem.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly field: FieldOf<readonly Source[]>; readonly problem: Problem | undefined }

/** Where the evidence can be read. */
export function SourceFields({ field: { value: sources, onChange }, problem }: Props) {
  const t = useText()
  return (
    <FieldGroup legend={t('needs.sources')}>
      {sources.map((source, place) => {
        const fieldOf = (name: keyof Source) => ({
          name: `sources.${place}.${name}`,
          value: source[name],
          onChange: (typed: string) => onChange(sources.with(place, { ...source, [name]: typed })),
          problem: problemAt(problem, `sources.${place}.${name}`),
        })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source is known by its place while it is typed
          <div key={place} className={classes.line}>
            <TextField {...fieldOf('title')} label={t('needs.source-title')} />
            <TextField {...fieldOf('url')} label={t('needs.source-url')} type="url" placeholder="https://" />
            <div>
              <Button variant="subtle" color="bad" size="xs" px={0} onClick={() => onChange(sources.toSpliced(place, 1))}>
                {t('needs.remove-source')}
              </Button>
            </div>
          </div>
        )
      })}
      <div>
        <Button
          variant="outline"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...sources, emptySource])}
        >
          {t('needs.add-source')}
        </Button>
      </div>
    </FieldGroup>
  )
}
