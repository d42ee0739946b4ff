import { emptySource } from '#src/features/define/needs/web/need-form.ts'
import classes from '#src/features/define/needs/web/needs.module.css'
import type { Source } from '#src/features/define/needs/web/useNeeds.ts'
import type { Problem } from '#src/ui/api/problem.ts'
import { RowFields } from '#src/ui/form/RowFields.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly field: FieldOf<readonly Source[]>; readonly problem: Problem | undefined }

/** Where the evidence can be read. */
export function SourceFields({ field, problem }: Props) {
  const t = useText()
  return (
    <RowFields
      legend={t('needs.sources')}
      field={field}
      problem={problem}
      fresh={emptySource}
      add={t('needs.add-source')}
      remove={t('needs.remove-source')}
      say={({ title, url }) => `${title} ${url}`}
      rowClass={classes.line}
    >
      {(fieldAt) => (
        <>
          <TextField {...fieldAt('title')} label={t('needs.source-title')} />
          <TextField {...fieldAt('url')} label={t('needs.source-url')} type="url" placeholder="https://" />
        </>
      )}
    </RowFields>
  )
}
