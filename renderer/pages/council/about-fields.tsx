import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { levels } from '../../../shared/domain/criteria-pack.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { DayInput } from '../../parts/day-input.tsx'
import { useProblem, type CouncilTyped } from './council-form.ts'
import { usePowerWords } from './pack-consequences.ts'

/** Name, level with its consequences, place, and the decision that set the council up. */
export const AboutFields = ({ packs }: { readonly packs: readonly PackSummary[] }) => {
  const { t } = useTranslation('council')
  const problem = useProblem()
  const powerWords = usePowerWords()
  const { register, control, formState } = useFormContext<CouncilTyped>()
  const [packId, day] = useWatch({ control, name: ['packId', 'session.day'] })
  const { errors } = formState
  const pack = packs.find(({ ref }) => ref.id === packId)
  return (
    <Stack>
      <TextInput
        label={t('about.name')}
        placeholder={t('about.nameExample')}
        error={problem(errors.name)}
        required
        {...register('name')}
      />
      <Controller
        control={control}
        name="level"
        render={({ field }) => (
          <ChoiceCards
            legend={t('about.level')}
            hint={t('about.levelHint')}
            cards={levels.map((level) => ({
              value: level,
              label: t(`levels.${level}`),
              text: powerWords(pack, level, day),
            }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t('about.province')}
          error={problem(errors.place?.province)}
          required
          {...register('place.province')}
        />
        <TextInput label={t('about.commune')} error={problem(errors.place?.commune)} {...register('place.commune')} />
        <TextInput
          label={t('about.formerDistrict')}
          title={t('about.formerDistrictHint')}
          error={problem(errors.place?.formerDistrict)}
          {...register('place.formerDistrict')}
        />
        <TextInput
          label={t('about.number')}
          placeholder={t('about.numberExample')}
          error={problem(errors.decision?.number)}
          required
          {...register('decision.number')}
        />
        <Controller
          control={control}
          name="decision.day"
          render={({ field }) => (
            <DayInput label={t('about.day')} error={errors.decision?.day && t('problem.day')} required {...field} />
          )}
        />
      </SimpleGrid>
    </Stack>
  )
}
