import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { TheirVersion } from '#src/ui/form/TheirVersion.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { RecordPanel } from '#src/ui/page/RecordPanel.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** A record that is changed in its place, and what stands there when somebody else was faster. */
export function LookRecord() {
  const t = useText()
  const [record, setRecord] = useState(() => ({ title: t('look.row-data'), note: t('look.field-title-help') }))
  return (
    <>
      <RecordPanel
        title={t('look.record')}
        canChange
        facts={[
          { name: t('look.field-title'), value: record.title },
          { name: t('look.field-note'), value: record.note },
        ]}
        form={(close) => <RecordForm record={record} onChange={setRecord} onClose={close} />}
      />
      <Section title={t('look.conflict')} sentence={t('look.conflict-sentence')}>
        <TheirVersion
          label={t('look.field-title')}
          mine={t('look.row-name')}
          meanwhile={{ value: t('look.row-pack'), takeTheirs: () => {}, keepMine: () => {} }}
        />
      </Section>
    </>
  )
}

type Record = { readonly title: string; readonly note: string }
type FormProps = { readonly record: Record; readonly onChange: (record: Record) => void; readonly onClose: () => void }

function RecordForm({ record, onChange, onClose }: FormProps) {
  const t = useText()
  const form = useForm({
    initial: record,
    isRecord: true,
    draftKey: 'look-record',
    send: async (values) => values,
    onDone: (values) => {
      onChange(values)
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('look.record')}>
      <TextField {...form.field('title')} label={t('look.field-title')} />
      <LongTextField {...form.field('note')} label={t('look.field-note')} optional />
      <FormActions
        form={form}
        submit={t('common.save')}
        onCancel={onClose}
        beside={
          <Button variant="subtle" onClick={() => onChange({ ...record, title: t('look.row-pack') })}>
            {t('look.as-other')}
          </Button>
        }
      />
    </FormBody>
  )
}
