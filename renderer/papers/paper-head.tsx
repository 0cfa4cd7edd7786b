import { useTranslation } from 'react-i18next'
import { dayAt } from '../../shared/domain/calendar.ts'
import type { ScorecardContent } from '../../shared/ipc/calls/paper.ts'
import styles from './paper.module.css'
import { watermarkPicture } from './watermark-picture.ts'
import { watermarkOutlines } from './watermark-outlines.ts'

const vietnamOffset = 420

/** Head of an administrative paper (Decree 30/2020/NĐ-CP, Annex I): issuer and number left; quốc hiệu, tiêu ngữ, place and day right. */
export const PaperHead = ({ content }: { readonly content: ScorecardContent }) => {
  const { t } = useTranslation('paper')
  const { council, printedAt } = content
  const [year = '', month = '', day = ''] = dayAt(printedAt, vietnamOffset).split('-')
  return (
    <div className={styles.head}>
      <div>
        <p className={styles.issuer}>{council.name}</p>
        <div className={styles.rule} />
        <p>{t('number')}</p>
        {content.notOfficialBecause.length > 0 && (
          <p className={styles.stamp}>{t(council.sample ? 'draftAndSample' : 'draft')}</p>
        )}
      </div>
      <div>
        <p className={styles.nation}>{t('nation')}</p>
        <p className={styles.motto}>{t('motto')}</p>
        <div className={styles.rule} />
        <p className={styles.day}>{t('placeAndDay', { place: council.place.province, day, month, year })}</p>
      </div>
    </div>
  )
}

/** What a paper that is not official says across each of its pages; in words it stands under "Vì sao đây là bản nháp". */
export const Watermark = ({ content }: { readonly content: ScorecardContent }) => {
  const { notOfficialBecause, council } = content
  if (notOfficialBecause.length === 0) return null
  const { draft, sample } = watermarkOutlines
  return <img className={styles.watermark} src={watermarkPicture(council.sample ? [draft, sample] : [draft])} alt="" />
}
