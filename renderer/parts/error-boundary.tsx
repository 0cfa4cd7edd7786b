import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { texts } from '../text/i18n.ts'
import { CopyDetails } from './copy-details.tsx'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'

const linesOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** In place of a screen that threw; the frame around it stays, so that every other screen is one key away. */
export const ScreenError = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation('parts')
  const router = useRouter()
  const reopen = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title={t('boundaryTitle')} layout="narrow">
      <Stack align="flex-start">
        <Text>{t('boundaryText')}</Text>
        <Group>
          <Button onClick={reopen}>{t('reopen')}</Button>
          <Button variant="default" onClick={() => void router.navigate({ to: '/' })}>
            {t('toStart')}
          </Button>
        </Group>
        <div>
          <CopyDetails text={linesOf(error)} />
        </div>
      </Stack>
    </Page>
  )
}

export const ScreenNotFound = () => {
  const { t } = useTranslation('parts')
  const router = useRouter()
  return (
    <Page title={t('notFoundTitle')}>
      <EmptyState
        title={t('notFoundTitle')}
        action={<Button onClick={() => void router.navigate({ to: '/' })}>{t('toStart')}</Button>}
      >
        {t('notFoundText')}
      </EmptyState>
    </Page>
  )
}

/** Around the whole window: whatever throws, something readable is shown, never a blank window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError = (error: unknown) => ({ error: error ?? new Error('unknown') })

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    reportError(new Error(`${linesOf(error)}\n${info.componentStack ?? ''}`))
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <Stack component="main" p="xl" align="flex-start" role="alert">
        <Title order={1}>{texts.t('parts:boundaryTitle')}</Title>
        <Text>{texts.t('parts:boundaryText')}</Text>
        <Button onClick={() => location.reload()}>{texts.t('parts:reopen')}</Button>
        <CopyDetails text={linesOf(this.state.error)} />
      </Stack>
    )
  }
}
