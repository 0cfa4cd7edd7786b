import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, SegmentedControl, Select, TextInput, Title, type TextInputProps } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { Controller, useForm, useWatch, type FieldErrors, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { legalForms } from '../../../shared/domain/applicant.ts'
import { requestKinds } from '../../../shared/domain/dossier.ts'
import { isUsualCode } from '../../../shared/domain/dossier-code.ts'
import { call } from '../../ipc/hooks.ts'
import { asFault, FaultText } from '../../parts/fault-text.tsx'
import { DossierForm, type DossierFormValues, type FormError } from './dossier-form-values.ts'
import { SetSelect } from './set-select.tsx'
import styles from './dossier.module.css'

export type Form = UseFormReturn<DossierFormValues>

export const useDossierForm = (values: DossierFormValues): Form =>
  useForm<DossierFormValues>({ defaultValues: values, resolver: zodResolver(DossierForm), mode: 'onTouched' })

const isFormError = (message: string): message is FormError =>
  ['product', 'set', 'code', 'codeTaken', 'applicant', 'legalForm', 'day', 'tooLong'].includes(message)

/** The words of a field's error; the rules name them by key. */
const useErrorWords = (errors: FieldErrors<DossierFormValues>) => {
  const { t } = useTranslation('dossier')
  return (field: keyof DossierFormValues): string | null => {
    const message = errors[field]?.message ?? ''
    return isFormError(message) ? t(`form.errors.${message}`) : null
  }
}

/** A code is proposed for the commune while the person has not typed one of their own. */
const useCodeProposal = (form: Form, canPropose: boolean) => {
  const proposed = useRef('')
  const propose = async () => {
    const { code } = await call('dossiers.proposeCode', { commune: form.getValues('commune') })
    proposed.current = code
    form.setValue('code', code, { shouldDirty: true, shouldValidate: true })
  }
  const proposeAgain = async () => {
    const now = form.getValues('code')
    if (canPropose && (now === '' || now === proposed.current)) await propose()
  }
  return { propose, proposeAgain }
}

const isCodeTaken = (error: unknown) => error !== null && asFault(error).code === 'code-taken'

/** A refused save is shown where it belongs: a taken code at its field, anything else above the buttons. */
export const showTakenCode = (form: Form, error: unknown): void => {
  if (isCodeTaken(error)) form.setError('code', { message: 'codeTaken' satisfies FormError }, { shouldFocus: true })
}

/** The fields of a dossier (Mẫu 01): product and dossier, applicant. Buttons and what saving means come from the screen around it. */
/** A code of another form than Mẫu 01 prints is asked about, not refused: councils have ways of their own. */
const CodeField = (props: { readonly form: Form; readonly field: TextInputProps }) => {
  const { t } = useTranslation('dossier')
  const code = useWatch({ control: props.form.control, name: 'code' }).trim()
  const hint = t('form.codeHint')
  const unusual = code !== '' && !isUsualCode(code)
  return (
    <TextInput
      label={t('form.code')}
      description={unusual ? t('form.codeUnusual', { form: hint }) : hint}
      withAsterisk
      required
      {...props.field}
    />
  )
}

export const DossierFields = (props: {
  readonly form: Form
  readonly isNew: boolean
  readonly fault: unknown
  readonly onSubmit: (values: DossierFormValues) => void
  readonly children: ReactNode
}) => {
  const { t } = useTranslation('dossier')
  const { form } = props
  const { register, control, handleSubmit, formState } = form
  const errorOf = useErrorWords(formState.errors)
  const { propose, proposeAgain } = useCodeProposal(form, props.isNew)
  const text = (field: keyof DossierFormValues) => ({ ...register(field), error: errorOf(field) })
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(props.onSubmit)(event)} className={styles.form}>
      <fieldset className={styles.part}>
        <legend>
          <Title order={2}>{t('form.productTitle')}</Title>
        </legend>
        <TextInput label={t('form.product')} withAsterisk required {...text('product')} />
        <Controller
          control={control}
          name="set"
          render={({ field }) => (
            <SetSelect value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={errorOf('set')} />
          )}
        />
        <Controller
          control={control}
          name="request"
          render={({ field }) => (
            <div>
              <span className={styles.label} id="request-label">
                {t('form.request')}
              </span>
              <SegmentedControl
                aria-labelledby="request-label"
                fullWidth
                data={requestKinds.map((kind) => ({ value: kind, label: t(`requests.${kind}`) }))}
                value={field.value}
                onChange={field.onChange}
              />
            </div>
          )}
        />
        <div className={styles.pair}>
          <CodeField form={form} field={text('code')} />
          <TextInput
            label={t('form.receivedOn')}
            description={t('form.dayHint')}
            inputMode="numeric"
            {...text('receivedOn')}
          />
        </div>
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.propose}
          leftSection={<IconWand size={16} aria-hidden />}
          onClick={() => void propose()}
        >
          {t('form.propose')}
        </Button>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>
          <Title order={2}>{t('form.applicantTitle')}</Title>
        </legend>
        <TextInput label={t('form.applicant')} withAsterisk required {...text('applicant')} />
        <Controller
          control={control}
          name="legalForm"
          render={({ field }) => (
            <Select
              label={t('form.legalForm')}
              data={legalForms.map((form) => ({ value: form, label: t(`legalForms.${form}`) }))}
              value={field.value === '' ? null : field.value}
              onChange={(value) => field.onChange(value ?? '')}
              onBlur={field.onBlur}
              error={errorOf('legalForm')}
              searchable
              required
              withAsterisk
              selectFirstOptionOnChange
            />
          )}
        />
        <div className={styles.pair}>
          <TextInput label={t('form.representative')} {...text('representative')} />
          <TextInput label={t('form.phone')} inputMode="tel" {...text('phone')} />
        </div>
        <TextInput label={t('form.address')} {...text('address')} />
        <TextInput
          label={t('form.commune')}
          {...register('commune', { onBlur: () => void proposeAgain() })}
          error={errorOf('commune')}
        />
      </fieldset>
      <div className={styles.formEnd}>
        {props.fault !== null && !isCodeTaken(props.fault) && <FaultText fault={props.fault} />}
        <Group>{props.children}</Group>
      </div>
    </form>
  )
}
