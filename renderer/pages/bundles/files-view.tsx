import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundledFile } from '../../../shared/ipc/calls/bundle.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ImageView } from '../../parts/evidence/image-view.tsx'
import { PdfView } from '../../parts/evidence/pdf-view.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './bundles.module.css'

/** Evidence or papers of a verified bundle, drawn by the sandboxed page from the handle they were verified through. */
export const FilesView = (props: { readonly files: readonly BundledFile[]; readonly onClose: () => void }) => {
  const { t } = useTranslation('bundle')
  const numbers = useNumbers()
  const [chosen, setChosen] = useState(props.files[0])
  const View = chosen?.type === 'pdf' ? PdfView : ImageView
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={t('products.pages')}
      size="90%"
      closeButtonProps={{ 'aria-label': t('products.close') }}
    >
      <div className={styles.files}>
        <ul aria-label={t('products.pages')}>
          {props.files.map((file) => (
            <li key={file.entry}>
              <button type="button" aria-current={file === chosen ? 'true' : undefined} onClick={() => setChosen(file)}>
                {file.name} <span>{numbers.bytes(file.bytes)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.view}>
          {chosen && <View key={chosen.entry} address={`/bundle/${chosen.entry}`} name={chosen.name} />}
        </div>
      </div>
    </Dialog>
  )
}
