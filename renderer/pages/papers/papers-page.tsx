import { Badge, Button, Text, TextInput } from '@mantine/core'
import { IconEdit, IconFileText, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPaper } from '../../../shared/ipc/calls/paper.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../ipc/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { matchesSearch } from '../../text/format.ts'
import { ClosingSection } from './closing-section.tsx'
import { KeepingPapers } from './keeping-papers.tsx'
import { PaperLink } from './paper-link.tsx'
import { SaveAll } from './save-all.tsx'
import styles from './papers.module.css'

type Listing = Output<'papers.list'>

const StateBadge = ({ listed }: { readonly listed: ListedPaper }) => {
  const { t } = useTranslation('papers')
  if (listed.hidden) return <Badge variant="default">{t('hidden')}</Badge>
  if (listed.draft) return <Badge variant="default">{t('draft')}</Badge>
  return <Badge>{t(listed.kept ? 'kept' : 'official')}</Badge>
}

const SessionPapers = ({ papers, sessionBlockers }: Listing) => {
  const { t } = useTranslation('papers')
  return (
    <section aria-labelledby="session-papers" className={styles.section}>
      <h2 id="session-papers">{t('session')}</h2>
      <ul className={styles.session}>
        {papers.map((listed) => {
          const { kind } = listed.paper
          if (kind !== 'minutes' && kind !== 'summary' && kind !== 'higher-level') return null
          return (
            <li key={kind}>
              <strong>
                <PaperLink paper={listed.paper}>{t(`kinds.${kind}`)}</PaperLink>
              </strong>
              <StateBadge listed={listed} />
              <Text size="sm">{t(`purposes.${kind}`)}</Text>
            </li>
          )
        })}
      </ul>
      <Text size="sm">
        {sessionBlockers.length === 0
          ? t('officialAll')
          : `${t('draftBecause')} ${sessionBlockers.map((blocker) => t(`blockers.${blocker}`)).join('; ')}.`}
      </Text>
    </section>
  )
}

const ProductRow = ({ papers }: { readonly papers: readonly ListedPaper[] }) => {
  const { t } = useTranslation('papers')
  const own = papers.filter(({ paper }) => paper.kind !== 'sheet')
  const sheets = papers.filter(({ paper }) => paper.kind === 'sheet')
  const about = papers[0]?.about
  const state = papers.find(({ paper }) => paper.kind === 'scorecard' || paper.kind === 'advice')
  return (
    <tr>
      <th scope="row">
        {about?.product}
        <small>{about?.code}</small>
      </th>
      <td>
        <span className={styles.links}>
          {own.map(({ paper, hidden }) =>
            hidden ? null : (
              <PaperLink key={paper.kind} paper={paper}>
                {t(`kinds.${paper.kind}`)}
              </PaperLink>
            ),
          )}
        </span>
      </td>
      <td>
        {sheets.length > 0 && !sheets.some(({ hidden }) => hidden) && (
          <details>
            <summary>{t('sheets', { count: sheets.length })}</summary>
            <span className={styles.links}>
              {sheets.map(({ paper, member }) => (
                <PaperLink key={member} paper={paper}>
                  {member}
                </PaperLink>
              ))}
            </span>
          </details>
        )}
      </td>
      <td>{state && <StateBadge listed={state} />}</td>
    </tr>
  )
}

const ProductPapers = ({ papers }: { readonly papers: readonly ListedPaper[] }) => {
  const { t } = useTranslation('papers')
  const [search, setSearch] = useState('')
  const searched = useDeferredValue(search)
  const products = [...Map.groupBy(papers, ({ about }) => about?.code ?? '')].filter(
    ([code, [first]]) => code !== '' && matchesSearch(`${code} ${first?.about?.product ?? ''}`, searched),
  )
  return (
    <section aria-labelledby="product-papers" className={styles.section}>
      <h2 id="product-papers">{t('byProduct')}</h2>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maw={420}
        mb="sm"
      />
      {products.length === 0 ? (
        <Text component="output">{t('noMatch')}</Text>
      ) : (
        <table className={styles.products}>
          <caption className="read-aloud-only">{t('byProduct')}</caption>
          <thead>
            <tr>
              {(['product', 'papers', 'sheets', 'state'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {products.map(([code, own]) => (
              <ProductRow key={code} papers={own} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const Nothing = () => {
  const { t } = useTranslation('papers')
  return (
    <EmptyState
      icon={<IconFileText size={48} stroke={1.5} aria-hidden />}
      title={t('empty')}
      action={
        <Button mt="sm" renderRoot={(props) => <Link to="/intake" {...props} />}>
          {t('toIntake')}
        </Button>
      }
    >
      {t('emptyText')}
    </EmptyState>
  )
}

/** Closing, and every paper of the session: preview, save, all into one folder (Văn bản). */
export const PapersPage = () => {
  const { t } = useTranslation('papers')
  const list = useCall('papers.list', {})
  const dossiers = useCall('dossiers.list', {})
  const error = list.error ?? dossiers.error
  const isEmpty = dossiers.data?.length === 0
  return (
    <Page
      title={t('title')}
      loading={list.data === undefined || dossiers.data === undefined}
      {...(error !== null && { error })}
      onRetry={() => void Promise.all([list.refetch(), dossiers.refetch()])}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconEdit size={18} aria-hidden />}
            renderRoot={(props) => <Link to="/papers/texts" {...props} />}
          >
            {t('texts.open')}
          </Button>
          {list.data !== undefined && !isEmpty && <SaveAll papers={list.data.papers} />}
        </>
      }
    >
      {isEmpty ? (
        <Nothing />
      ) : (
        list.data !== undefined &&
        dossiers.data !== undefined && (
          <>
            <ClosingSection dossiers={dossiers.data}>
              <KeepingPapers papers={list.data.papers} stale={list.isFetching} />
            </ClosingSection>
            <SessionPapers {...list.data} />
            <ProductPapers papers={list.data.papers} />
          </>
        )
      )}
    </Page>
  )
}
