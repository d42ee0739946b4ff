import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import type { MessagePart, MessageValues } from '#src/kit/messages.ts'
import type { TextId } from './catalogues.ts'
import { useLocale } from './useLocale.ts'

/** How a tag of a message is drawn; `<b>` and `<em>` are known everywhere. */
export type TextTags = Readonly<Record<string, (children: ReactNode) => ReactNode>>

export type Text = {
  (id: TextId, values?: MessageValues): string
  /** With its tags drawn: for sentences that hold a word in bold, a link, a name in its colour. */
  rich(id: TextId, values?: MessageValues, tags?: TextTags): ReactNode
  /** Whether a text stands under an id that came from data. */
  has(id: string): id is TextId
}

const everywhere: TextTags = { b: (children) => <b>{children}</b>, em: (children) => <em>{children}</em> }

export function useText(): Text {
  const { messages } = useLocale()
  return useMemo(
    () =>
      Object.assign((id: TextId, values?: MessageValues) => messages.text(id, values), {
        rich: (id: TextId, values?: MessageValues, tags?: TextTags) =>
          drawParts(messages.parts(id, values), { ...everywhere, ...tags }),
        has: (id: string): id is TextId => messages.has(id),
      }),
    [messages],
  )
}

// As children and not as a list: the parts of a message keep their places and need no keys.
function drawParts(parts: readonly MessagePart[], tags: TextTags): ReactNode {
  const drawn = parts.map((part) => {
    if (typeof part === 'string') return part
    const inside = drawParts(part.parts, tags)
    return tags[part.tag]?.(inside) ?? inside
  })
  return createElement(Fragment, null, ...drawn)
}
