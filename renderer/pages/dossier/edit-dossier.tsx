import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { tellDone } from '../../parts/notify.tsx'
import { DossierFields, useDossierForm, showTakenCode } from './dossier-form.tsx'
import { entryOf, formOf } from './dossier-form-values.ts'

/** The same form over a dossier that exists; saved on top of the revision that was read. */
export const EditDossier = (props: { readonly read: Output<'dossiers.read'>; readonly onDone: () => void }) => {
  const { t } = useTranslation('dossier')
  const { dossier, product, rev } = props.read
  const { code, set, request, receivedOn } = dossier
  const form = useDossierForm(
    formOf({ product: product.name, applicant: product.applicant, code, set, request, receivedOn }),
  )
  const save = useCommand('dossiers.save')
  return (
    <DossierFields
      form={form}
      isNew={false}
      fault={save.error}
      onSubmit={(values) =>
        save.mutate(
          { id: dossier.id, rev, entry: entryOf(values) },
          {
            onSuccess: () => {
              tellDone(t('form.saved'))
              props.onDone()
            },
            onError: (fault) => showTakenCode(form, fault),
          },
        )
      }
    >
      <Button type="submit" loading={save.isPending}>
        {t('form.save')}
      </Button>
      <Button variant="default" onClick={props.onDone}>
        {t('form.cancel')}
      </Button>
    </DossierFields>
  )
}
