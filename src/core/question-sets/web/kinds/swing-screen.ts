import type { z } from 'zod'
import type { swingSettings } from '#src/core/question-sets/model/kinds/swing.ts'
import { defineScreen, itemName } from '#src/core/question-sets/web/kind-screen.ts'
import { pointsOf } from '#src/core/question-sets/web/kinds/allocation-screen.ts'
import { blankItems } from '#src/core/question-sets/web/kinds/blank-items.ts'
import { ItemsSettings } from '#src/core/question-sets/web/kinds/ItemsSettings.tsx'
import { SwingAnswer } from '#src/core/question-sets/web/kinds/SwingAnswer.tsx'

export type Swing = z.infer<typeof swingSettings>

export const swingScreen = defineScreen<Swing>({
  blank: () => ({ items: blankItems(3) }),
  Settings: ItemsSettings,
  Answer: SwingAnswer,
  say: ({ items }, value, { said, formats }) =>
    formats.list(
      Object.entries(pointsOf(value)).map(([key, worth]) => `${itemName(items, key, said)} ${formats.number(worth)}`),
      'unit',
    ),
})
