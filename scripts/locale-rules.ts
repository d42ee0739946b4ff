import { IntlMessageFormat } from 'intl-messageformat'
import { sameAsEnglish } from './locale-same.ts'
import type { TextUses } from './locale-uses.ts'

export type Catalogues = Readonly<Record<string, Readonly<Record<string, string>>>>

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** What a message asks for and in which forms it can stand. */
export type MessageShape = {
  readonly placeholders: readonly string[]
  readonly plurals: readonly { readonly name: string; readonly ordinal: boolean; readonly forms: readonly string[] }[]
}

export function checkCatalogues(catalogues: Catalogues, uses: TextUses): readonly string[] {
  const english = catalogues.en
  if (!english) return ['There is no locales/en.json.']
  return [
    ...uses.missing.map((missing) => `No text for ${missing}.`),
    ...Object.keys(english)
      .filter((id) => !isUsed(id, uses))
      .map((id) => `${id} is not used.`),
    ...Object.entries(catalogues).flatMap(([language, texts]) => [
      ...checkAgainstEnglish(language, texts, english),
      ...Object.entries(texts).flatMap(([id, text]) => checkMessage({ language, id, text }, english[id])),
    ]),
  ]
}

function isUsed(id: string, { ids, beginnings }: TextUses): boolean {
  return ids.has(id) || [...beginnings].some((beginning) => id.startsWith(beginning))
}

type Texts = Readonly<Record<string, string>>

function checkAgainstEnglish(language: string, texts: Texts, english: Texts): readonly string[] {
  return [
    ...Object.keys(english)
      .filter((id) => !Object.hasOwn(texts, id))
      .map((id) => `${language} has no ${id}.`),
    ...Object.keys(texts)
      .filter((id) => !Object.hasOwn(english, id))
      .map((id) => `${language} has ${id}, which English has not.`),
  ]
}

type Message = { readonly language: string; readonly id: string; readonly text: string }

function checkMessage({ language, id, text }: Message, english: string | undefined): readonly string[] {
  const where = `${language} ${id}`
  if (text.trim() === '') return [`${where} is empty.`]
  const shape = shapeOf(text, language)
  if (typeof shape === 'string') return [`${where} cannot be read: ${shape}.`]
  const model = english === undefined ? undefined : shapeOf(english, 'en')
  return [
    ...shape.plurals.flatMap(({ name, ordinal, forms }) =>
      missingForms(language, { ordinal, forms }).map((form) => `${where}: {${name}} has no form "${form}".`),
    ),
    ...shape.placeholders
      .filter((name) => shape.placeholders.includes(`${name} tag`))
      .map((name) => `${where}: a tag and a value are both called ${name}.`),
    ...(model && typeof model !== 'string' && model.placeholders.join() !== shape.placeholders.join()
      ? [`${where} has {${shape.placeholders.join(', ')}}, English {${model.placeholders.join(', ')}}.`]
      : []),
    ...(isUntranslated({ language, id, text }, english)
      ? [`${where} is the same as in English; translate it or give the reason.`]
      : []),
  ]
}

function isUntranslated({ language, id, text }: Message, english: string | undefined): boolean {
  if (language === 'en' || text !== english) return false
  const words = text.replaceAll(/\{[^{}]*\}/g, '').match(/\p{L}/u)
  return words !== null && !sameAsEnglish[language]?.[id]
}

function missingForms(language: string, { ordinal, forms }: { ordinal: boolean; forms: readonly string[] }): readonly string[] {
  const needed = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' }).resolvedOptions().pluralCategories
  return needed.filter((form) => !forms.includes(form))
}

/** The placeholders with their kinds and the plurals with their forms; a sentence where the message is broken. */
export function shapeOf(text: string, language: string): MessageShape | string {
  try {
    const elements = allElements(new IntlMessageFormat(text, language).getAst())
    const placeholders = new Set(elements.flatMap((element) => placeholderOf(element)))
    const plurals = elements.flatMap((element) =>
      element.type === 6
        ? [{ name: element.value, ordinal: element.pluralType === 'ordinal', forms: Object.keys(element.options) }]
        : [],
    )
    return { placeholders: [...placeholders].sort(), plurals }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

// The parser numbers its elements: 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural, 8 tag.
const kinds: Readonly<Record<number, string>> = { 1: '', 2: '', 3: ' date', 4: ' time', 5: ' select', 6: '', 8: ' tag' }

function placeholderOf(element: Element): readonly string[] {
  const kind = kinds[element.type]
  // A number and a plural take the same value; a language may count where another only shows.
  return kind === undefined || !('value' in element) ? [] : [element.value + kind]
}

function allElements(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => {
    if (element.type === 8) return [element, ...allElements(element.children)]
    if (element.type === 5 || element.type === 6)
      return [element, ...Object.values(element.options).flatMap((option) => allElements(option.value))]
    return [element]
  })
}
