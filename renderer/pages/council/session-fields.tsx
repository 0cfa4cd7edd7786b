import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { OutOfForce } from '../../parts/pack-notice.tsx'
import { useInLanguage } from '../../text/in-language.ts'
import { useProblem, type CouncilTyped } from './council-form.ts'

/** Name, way and day of the session, and the pack of new dossiers with a warning outside its time in force. */
export const SessionFields = ({ packs }: { readonly packs: readonly PackSummary[] }) => {
  const { t } = useTranslation('council')
  const inLanguage = useInLanguage()
  const problem = useProblem()
  const { register, control, formState } = useFormContext<CouncilTyped>()
  const [packId, day] = useWatch({ control, name: ['packId', 'session.day'] })
  const errors = formState.errors.session
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('session.name')}
          placeholder={t('session.nameExample')}
          error={problem(errors?.name)}
          required
          {...register('session.name')}
        />
        <Controller
          control={control}
          name="session.day"
          render={({ field }) => (
            <DayInput label={t('session.day')} error={errors?.day && t('problem.day')} required {...field} />
          )}
        />
      </SimpleGrid>
      <Controller
        control={control}
        name="session.mode"
        render={({ field }) => (
          <ChoiceCards
            legend={t('session.mode')}
            cards={[
              { value: 'meeting', label: t('session.meeting'), text: t('session.meetingHint') },
              { value: 'written', label: t('session.written'), text: t('session.writtenHint') },
            ]}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="packId"
        render={({ field }) => (
          <Select
            label={t('session.pack')}
            description={t('session.packHint')}
            data={packs.map(({ ref, title }) => ({
              value: ref.id,
              label: inLanguage(title),
            }))}
            allowDeselect={false}
            error={problem(formState.errors.packId)}
            {...field}
          />
        )}
      />
      <OutOfForce pack={packs.find(({ ref }) => ref.id === packId)} day={day} />
    </Stack>
  )
}
