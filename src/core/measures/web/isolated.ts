/** Text that somebody wrote, set apart from the sentence around it: its direction and full stop stay its own. */
export const isolated = (text: string) => `\u2068${text}\u2069`
