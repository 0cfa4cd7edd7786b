import { ActingChooser } from './acting-chooser.tsx'
import { DisplayChoice } from './display-choice.tsx'

/** What can be chosen in the head bar: who sits at the machine (in an open council), language and colours. */
export const HeadControls = ({ open }: { readonly open: boolean }) => (
  <>
    {open && <ActingChooser />}
    <DisplayChoice />
  </>
)
