import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import { pointsOf } from '#src/core/question-sets/web/kinds/allocation-screen.ts'
import { PointFields } from '#src/core/question-sets/web/kinds/PointFields.tsx'
import type { Swing } from '#src/core/question-sets/web/kinds/swing-screen.ts'

/** What each step from worst to best is worth, the most valuable a hundred. */
export const SwingAnswer = ({ settings: { items }, value, onChange, problems }: AnswerProps<Swing>) => (
  <PointFields items={items} points={pointsOf(value)} onChange={onChange} problems={problems} />
)
