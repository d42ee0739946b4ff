import { Button } from '@mantine/core'
import type { DecimalSign } from '#src/core/measure-files/web/useFiles.ts'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

/** Where a file does not tell which sign stands before its decimals, whoever brings it does. */
export function DecimalChoice({ onDecimal }: { readonly onDecimal: (sign: DecimalSign) => void }) {
  const t = useText()
  return (
    <div className={common.beside}>
      <span>{t('measure-files.which-sign')}</span>
      <Button variant="outline" size="xs" onClick={() => onDecimal('point')}>
        {t('measure-files.sign-point')}
      </Button>
      <Button variant="outline" size="xs" onClick={() => onDecimal('comma')}>
        {t('measure-files.sign-comma')}
      </Button>
    </div>
  )
}
