/**
 * The same text, on its own: a piece of a long text keeps all of that in memory as long as it lives. For the few words that outlive the
 * reading of a long document.
 */
export const detached = (text: string): string => ` ${text}`.slice(1)
