import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './evidence.module.css'
import { FileProblemText } from './file-problem.tsx'
import { useView, useViewKeys } from './use-view.ts'
import { ViewTools } from './view-tools.tsx'

/** A picture: fits the width, zooms, turns in quarters. */
export const ImageView = ({ address, name }: { readonly address: string; readonly name: string }) => {
  const { t } = useTranslation('evidence')
  const view = useView()
  const [broken, setBroken] = useState(false)
  const [shape, setShape] = useState(1)
  const scroller = useRef<HTMLElement>(null)
  useViewKeys(scroller, view)
  const image = useRef<HTMLImageElement>(null)
  const across = view.turns % 2 === 1
  useEffect(() => {
    if (image.current) image.current.style.rotate = `${view.turns * 90}deg`
  }, [view.turns])
  if (broken) return <FileProblemText problem="damaged" />
  return (
    <>
      <ViewTools view={view} />
      <section
        ref={scroller}
        className={styles.scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('reading', { name })}
        data-evidence-focus
      >
        <div
          className={styles.picture}
          style={{ width: `${view.zoom * 100}%`, aspectRatio: across ? shape : 1 / shape }}
        >
          <img
            ref={image}
            src={address}
            alt={name}
            style={{ width: across ? `${100 / shape}%` : '100%' }}
            onLoad={({ currentTarget: { naturalHeight, naturalWidth } }) => setShape(naturalHeight / naturalWidth)}
            onError={() => setBroken(true)}
          />
        </div>
      </section>
    </>
  )
}
