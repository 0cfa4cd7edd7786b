import { Button, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BundledFile, BundledProduct, IntactBundle } from '../../../shared/ipc/calls/bundle.ts'
import { StarRating } from '../../parts/star-rating.tsx'
import { ResultStatusBadge } from '../../parts/status-badge.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './bundles.module.css'

const Differences = ({ differences }: Pick<IntactBundle, 'differences'>) => {
  const { t } = useTranslation('bundle')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['dossier', 'member', 'criterion', 'claimed', 'computed'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`recomputed.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ code, product, member, criterion, field, claimed, computed }) => (
          <tr key={code}>
            <th scope="row">
              {product} ({code})
            </th>
            <td>{member ?? t('recomputed.whole')}</td>
            <td>{criterion ?? field ?? '–'}</td>
            <td>{claimed}</td>
            <td>{computed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Recomputed = ({ recomputed, differences }: Pick<IntactBundle, 'recomputed' | 'differences'>) => {
  const { t } = useTranslation('bundle')
  if (recomputed === null) return <p>{t('recomputed.none')}</p>
  const Sign = recomputed === 'identical' ? IconCircleCheck : IconCircleX
  return (
    <div className={styles.recomputed} data-outcome={recomputed}>
      <p>
        <Sign size={22} aria-hidden /> <strong>{t(`recomputed.${recomputed}`)}</strong>
      </p>
      <p>{recomputed === 'identical' ? t('recomputed.identicalText') : t('recomputed.differsText')}</p>
      {recomputed === 'differs' && <Differences differences={differences} />}
    </div>
  )
}

const Product = (props: { readonly of: BundledProduct; readonly onView: (files: readonly BundledFile[]) => void }) => {
  const { t } = useTranslation('bundle')
  const numbers = useNumbers()
  const { code, product, applicant, result, sheets, files } = props.of
  return (
    <tr>
      <th scope="row">
        {product} <span className={styles.code}>{code}</span>
        <span className={styles.applicant}>{applicant}</span>
      </th>
      <td>
        {result === null ? (
          t('products.noResult')
        ) : result.status === 'rated' ? (
          <StarRating stars={result.stars} />
        ) : (
          <ResultStatusBadge status={result.status} />
        )}
      </td>
      <td className={styles.number}>
        {result === null || result.counted === 0 ? '–' : numbers.mean(result.sum, result.counted)}
      </td>
      <td className={styles.number}>{sheets}</td>
      <td>
        {files.length === 0 ? (
          t('products.noFiles')
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconEye size={16} aria-hidden />}
            aria-label={`${t('products.view', { count: files.length })}: ${product}`}
            onClick={() => props.onView(files)}
          >
            {t('products.view', { count: files.length })}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** What the bundle claims, and whether it follows from the raw sheets. */
export const BundleResults = (props: {
  readonly intact: IntactBundle
  readonly onView: (files: readonly BundledFile[]) => void
}) => {
  const { t } = useTranslation('bundle')
  const { intact, onView } = props
  return (
    <section aria-labelledby="bundle-results">
      <Title order={2} id="bundle-results">
        {t('recomputed.title')}
      </Title>
      <Recomputed recomputed={intact.recomputed} differences={intact.differences} />
      {intact.papers.length > 0 && (
        <Button
          variant="default"
          size="xs"
          mb="xs"
          leftSection={<IconEye size={16} aria-hidden />}
          onClick={() => onView(intact.papers)}
        >
          {t('products.viewPapers')} ({intact.papers.length})
        </Button>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            {(['product', 'result', 'mean', 'sheets', 'files'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`products.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {intact.products.map((product) => (
            <Product key={product.id} of={product} onView={onView} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
