import { Button, Checkbox, Group, Progress, Stack, Text } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paperKinds, usualKinds, type PaperKind } from '../../../shared/domain/paper.ts'
import type { ListedPaper } from '../../../shared/ipc/calls/paper.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { tellFault } from '../../parts/notify.tsx'
import { useSaveAll } from './use-save-all.ts'
import { wantedOf } from './wanted-papers.ts'

const Working = ({
  state,
  onStop,
}: {
  readonly state: { done: number; all: number; what: string }
  readonly onStop: () => void
}) => {
  const { t } = useTranslation('papers')
  return (
    <Stack>
      <Text component="output">{t('all.working', state)}</Text>
      <Progress value={(100 * (state.done - 1)) / state.all} aria-label={t('all.progress')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onStop}>
          {t('all.stop')}
        </Button>
      </Group>
    </Stack>
  )
}

/** All papers of the chosen kinds into one folder, with progress and a stop. */
export const SaveAll = ({ papers }: { readonly papers: readonly ListedPaper[] }) => {
  const { t } = useTranslation('papers')
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState<string[]>([...usualKinds])
  const { state, start, stop, forget } = useSaveAll()
  const wanted = () => wantedOf(papers, chosen, t)
  const close = () => {
    stop()
    forget()
    setOpened(false)
  }
  const count = (kind: PaperKind) => papers.filter(({ paper, hidden }) => paper.kind === kind && !hidden).length
  return (
    <>
      <Button leftSection={<IconFolderDown size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t('all.action')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('all.title')}>
        {state.kind === 'working' ? (
          <Working state={state} onStop={stop} />
        ) : state.kind === 'idle' ? (
          <Stack>
            <Checkbox.Group label={t('all.which')} value={chosen} onChange={setChosen}>
              <Stack gap="xs" mt="xs">
                {paperKinds
                  .filter((kind) => count(kind) > 0)
                  .map((kind) => (
                    <Checkbox key={kind} value={kind} label={`${t(`kinds.${kind}`)} (${count(kind)})`} />
                  ))}
              </Stack>
            </Checkbox.Group>
            <Group justify="flex-end">
              <Button disabled={wanted().length === 0} onClick={() => void start(wanted()).catch(tellFault)}>
                {t('all.start')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Stack>
            <Text component="output">{t(`all.${state.kind}`, { count: state.count, folder: state.folder })}</Text>
            <Group justify="flex-end">
              <Button onClick={close}>{t('all.close')}</Button>
            </Group>
          </Stack>
        )}
      </Dialog>
    </>
  )
}
