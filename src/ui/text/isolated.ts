/** A name or words from elsewhere inside a sentence: they keep their own direction of writing and do not turn what follows. */
export const isolated = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`)
