import { dirname } from 'node:path'

/** Where migrations, texts and the built client lie: the clone, or the published package. The program is in its `src` or `dist`. */
export const projectFolder = dirname(dirname(import.meta.dirname))
