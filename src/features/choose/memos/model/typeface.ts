const known = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Whether the typeface inside the PDF has the letters of these words; Word takes what it lacks from its own. */
export const fitsPdf = (words: readonly string[]): boolean => words.every((one) => known.test(one))
