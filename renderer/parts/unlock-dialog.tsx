import { Dialog } from './dialog.tsx'
import { UnlockForm, type UnlockProps } from './unlock-key.tsx'

/** Asks for the secret of a person's key in a dialog of its own. */
export const UnlockDialog = ({ title, ...form }: UnlockProps & { readonly title: string }) => (
  <Dialog opened onClose={form.onLeave} title={title}>
    <UnlockForm {...form} />
  </Dialog>
)
