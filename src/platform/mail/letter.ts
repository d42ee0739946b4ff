import type { MailValues } from '#src/platform/mail/outbox.ts'

/** A text of the catalogue in a language; ICU messages, so the values go in by the language's own rules. */
export type TextOf = (locale: string, id: string, values: MailValues) => string

export type Letter = Readonly<{ subject: string; text: string; html: string }>

export type LetterContent = Readonly<{ kind: string; locale: string; values: MailValues; link?: string | undefined }>

/**
 * Writes a mail from the catalogue: `mail.KIND.subject`, `mail.KIND.body` (paragraphs with an empty line between), for one with a link
 * `mail.KIND.button`, and `mail.footer`. Plain text first; the HTML says the same and loads nothing, so it tells nobody that it was read.
 */
export function writeLetter(textOf: TextOf, { kind, locale, values, link }: LetterContent): Letter {
  const subject = textOf(locale, `mail.${kind}.subject`, values).replaceAll(/\s+/g, ' ').trim()
  const paragraphs = textOf(locale, `mail.${kind}.body`, values)
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const footer = textOf(locale, 'mail.footer', values)
  const button = link === undefined ? undefined : { link, label: textOf(locale, `mail.${kind}.button`, values) }
  const text = [...paragraphs, ...(button ? [`${button.label}:\n${button.link}`] : []), `-- \n${footer}`].join('\n\n')
  return { subject, text: `${text}\n`, html: writeHtml({ locale, subject, paragraphs, button, footer }) }
}

type Page = Readonly<{
  locale: string
  subject: string
  paragraphs: readonly string[]
  button: { link: string; label: string } | undefined
  footer: string
}>

const pageStyle =
  'margin:0 auto;padding:24px;max-width:560px;font:16px/1.5 system-ui,sans-serif;color:#1c1c1a;background:#ffffff'
const buttonStyle =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#1c1c1a;color:#ffffff;text-decoration:none'
const smallStyle = 'font-size:13px;color:#5c5c58'

function writeHtml({ locale, subject, paragraphs, button, footer }: Page): string {
  const direction = directionOf(locale)
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
  // The link stands in clear below the button: some programs show no button, and people should see where it leads.
  const action = button
    ? [
        `<p><a href="${escapeHtml(button.link)}" style="${buttonStyle}">${escapeHtml(button.label)}</a></p>`,
        `<p dir="ltr" style="${smallStyle};word-break:break-all">${escapeHtml(button.link)}</p>`,
      ]
    : []
  return [
    `<!doctype html><html lang="${escapeHtml(locale)}" dir="${direction}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body dir="${direction}" style="${pageStyle};text-align:${direction === 'rtl' ? 'right' : 'left'}">`,
    ...body,
    ...action,
    `<p style="${smallStyle}">${escapeHtml(footer)}</p>`,
    '</body></html>',
  ].join('\n')
}

/** Mail programs strip style sheets, so the direction is said on the elements themselves. */
function directionOf(locale: string): 'ltr' | 'rtl' {
  return new Intl.Locale(locale).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr'
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
