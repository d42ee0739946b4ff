import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What the pages of a selection are called, as their catalogue has it. */
export type ChooseWords = ReturnType<typeof wordsOf>

const folder = fileURLToPath(new URL('../../../locales/', import.meta.url))

function wordsOf({ locale, language, direction }: { locale: string; language: string; direction: 'ltr' | 'rtl' }) {
  const texts = JSON.parse(readFileSync(`${folder}${locale.slice(0, 2)}.json`, 'utf8')) as Record<string, string>
  const t = (id: string) => texts[id] ?? id
  return {
    locale,
    language,
    direction,
    start: t('selections.start'),
    what: t('selections.field-title'),
    add: t('candidates.add'),
    name: t('candidates.field-name'),
    cancel: t('ui.cancel'),
    roomAssessment: t('selections.room-assessment'),
    roomResults: t('selections.room-results'),
    roomDecision: t('selections.room-decision'),
    ask: t('assessments.open'),
    makeHundred: t('assessments.make-hundred'),
    handIn: t('assessments.hand-in'),
    revealed: t('assessments.state-revealed'),
    leads: t('assessments.methods-agree').split('{')[0]?.trim() ?? '',
    whom: t('choices.candidate'),
    reasons: t('choices.reason'),
    opens: t('choices.open-partnership'),
    choose: t('choices.choose'),
    word: t('memos.word'),
    pdf: t('memos.pdf'),
  }
}

export const english = wordsOf({ locale: 'en-GB', language: 'English', direction: 'ltr' })
export const arabic = wordsOf({ locale: 'ar', language: 'Arabic', direction: 'rtl' })
