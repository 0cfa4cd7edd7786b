import { useIsMutating } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../ipc/hooks.ts'
import { bytesText, numberText } from '../text/format.ts'
import { tellDone, tellFault } from './notify.tsx'

/** Sao lưu ra USB: main asks where, copies, reads back and compares; says how it went. */
export const useBackUp = () => {
  const { t } = useTranslation('frame')
  const command = useCommand('workspace.backUp')
  const backUp = () =>
    command.mutate(
      {},
      {
        onSuccess: ({ files, bytes, folder }) =>
          tellDone(t('backUpDone', { files: numberText(files), size: bytesText(bytes), folder }), t('backUpDoneTitle')),
        onError: tellFault,
      },
    )
  // One runs at a time, whichever button began it.
  return { backUp, busy: useIsMutating({ mutationKey: ['workspace.backUp'] }) > 0 }
}
