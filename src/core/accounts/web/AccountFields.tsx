import { PasswordField } from '#src/ui/form/PasswordField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Account = { name: string; email: string; password: string }

/** Name, address and password of whoever signs up. */
export function AccountFields({ form }: { readonly form: Form<Account> }) {
  const t = useText()
  return (
    <>
      <TextField {...form.field('name')} label={t('accounts.your-name')} help={t('accounts.name-help')} autoComplete="name" />
      <TextField {...form.field('email')} label={t('accounts.email')} type="email" autoComplete="username" />
      <PasswordField
        {...form.field('password')}
        label={t('accounts.password')}
        help={t('accounts.password-help')}
        autoComplete="new-password"
      />
    </>
  )
}
