import { useIsMutating } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../ipc/hooks.ts'
import { tellDone, tellFault } from './notify.tsx'
import { useNumbers } from '../text/use-numbers.ts'

/** Sao lưu ra USB: main asks where, copies, reads back and compares; says how it went. */
export const useBackUp = () => {
  const { t } = useTranslation('frame')
  const numbers = useNumbers()
  const command = useCommand('workspace.backUp')
  const backUp = () =>
    command.mutate(
      {},
      {
        onSuccess: ({ files, bytes, folder }) =>
          tellDone(
            t('backUpDone', { files: numbers.whole(files), size: numbers.bytes(bytes), folder }),
            t('backUpDoneTitle'),
          ),
        onError: tellFault,
      },
    )
  // One runs at a time, whichever button began it.
  return { backUp, busy: useIsMutating({ mutationKey: ['workspace.backUp'] }) > 0 }
}
