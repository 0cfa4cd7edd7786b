import { Badge, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { IconDeviceFloppy, IconRestore } from '@tabler/icons-react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { PaperTexts } from '../../../shared/domain/paper.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall, useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { Page } from '../../parts/page.tsx'

const short = ['authority', 'issuer', 'place', 'symbol'] as const
const long = ['legalBasis', 'recipients'] as const

const TextsForm = ({ texts, own }: Output<'papers.texts'>) => {
  const { t } = useTranslation('papers')
  const ask = useConfirm()
  const save = useCommand('papers.saveTexts')
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(PaperTexts), defaultValues: texts })
  const restore = async () => {
    const action = t('texts.restore')
    const answer = await ask({ title: `${action}?`, text: t('texts.restoreText'), action })
    if (answer === null) return
    save.mutate({ texts: null }, { onSuccess: () => tellDone(t('texts.restored')), onError: tellFault })
  }
  return (
    <form
      noValidate
      onSubmit={(event) =>
        void handleSubmit((values) =>
          save.mutate({ texts: values }, { onSuccess: () => tellDone(t('texts.saved')), onError: tellFault }),
        )(event)
      }
    >
      <Stack>
        <Text>{t('texts.explain')}</Text>
        {short.map((field) => (
          <TextInput
            key={field}
            label={t(`texts.${field}`)}
            {...(field === 'symbol' && { description: t('texts.symbolHint') })}
            error={formState.errors[field]?.message ?? null}
            {...register(field)}
          />
        ))}
        {long.map((field) => (
          <Textarea
            key={field}
            label={t(`texts.${field}`)}
            autosize
            minRows={3}
            error={formState.errors[field]?.message ?? null}
            {...register(field)}
          />
        ))}
        <Group>
          <Button type="submit" loading={save.isPending} leftSection={<IconDeviceFloppy size={18} aria-hidden />}>
            {t('texts.save')}
          </Button>
          <Button
            variant="default"
            disabled={!own}
            leftSection={<IconRestore size={18} aria-hidden />}
            onClick={() => void restore()}
          >
            {t('texts.restore')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What the council itself writes on its papers, with the proposed words restorable. */
export const TextsPage = () => {
  const { t } = useTranslation('papers')
  const { data, error, refetch } = useCall('papers.texts', {})
  return (
    <Page
      title={t('texts.title')}
      layout="narrow"
      breadcrumb={[{ label: t('title'), to: '/papers' }]}
      aside={data && <Badge variant="default">{t(data.own ? 'texts.own' : 'texts.proposed')}</Badge>}
      loading={data === undefined}
      {...(error !== null && { error })}
      onRetry={() => void refetch()}
    >
      {data && <TextsForm key={JSON.stringify(data.texts)} {...data} />}
    </Page>
  )
}
