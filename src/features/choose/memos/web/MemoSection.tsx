import { Button } from '@mantine/core'
import { memosApi } from '#src/features/choose/memos/api.ts'
import { fitsPdf } from '#src/features/choose/memos/model/typeface.ts'
import type { SelectionInFull } from '#src/features/choose/selections/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const memosClient = createApi(memosApi, 'memos')

type Props = {
  readonly selection: SelectionInFull
  /** Of the candidates, as the memo writes them. */
  readonly names: readonly string[]
}

/** The memo that explains the choice, to be kept and sent. */
export function MemoSection({ selection, names }: Props) {
  const t = useText()
  const { language, timeZone } = useLocale()
  const problemText = useProblemText()
  const { spaceId, id, title, purpose, endedReason, criteria } = selection
  const isWhole = fitsPdf([title, purpose, endedReason ?? '', ...names, ...criteria.map(({ name }) => name)])
  const load = useAction<'docx' | 'pdf', unknown>({
    run: async (format) => {
      const { body } = await memosClient.call.download({ spaceId, id, format, language, timeZone })
      if (!(body instanceof Blob)) throw new TypeError('The content of a memo came in another form.')
      saveFile(`${title}.${format}`, body)
    },
  })
  return (
    <Section
      title={t('memos.title')}
      sentence={t('memos.sentence')}
      actions={
        <>
          <Button loading={load.pending} onClick={() => load.send('docx')}>
            {t('memos.word')}
          </Button>
          <Button variant="outline" loading={load.pending} onClick={() => load.send('pdf')}>
            {t('memos.pdf')}
          </Button>
        </>
      }
    >
      {isWhole ? null : <p>{t('memos.letters-missing')}</p>}
      {load.problem ? <p role="alert">{problemText(load.problem)}</p> : null}
    </Section>
  )
}
