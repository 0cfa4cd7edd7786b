import { assertNever } from '../../shared/assert-never.ts'
import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { Fingerprint, Head, ScreenFoot, Signatures, Watermark } from './paper-parts.tsx'
import { PaperTableBlock } from './paper-table.tsx'
import styles from './paper.module.css'

const Block = ({ block }: { readonly block: PaperBlock }) => {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>
    case 'text':
      return <p className={styles[block.style]}>{block.text}</p>
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}:</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <PaperTableBlock table={block} />
    case 'fingerprint':
      return <Fingerprint block={block} />
    case 'signatures':
      return <Signatures block={block} />
    default:
      return assertNever(block)
  }
}

/** An official paper, drawn from its document; what is previewed is what is printed. */
export const OfficialPaper = ({
  document: paper,
  fingerprint,
}: {
  readonly document: PaperDocument
  readonly fingerprint: string
}) => (
  <article
    className={styles.sheet}
    lang="vi"
    data-landscape={paper.landscape || undefined}
    data-compact={paper.compact || undefined}
  >
    <Watermark draft={paper.draftBecause.length > 0} sample={paper.sample} />
    <Head head={paper.head} />
    <h1 className={styles.title}>{paper.title}</h1>
    {paper.subtitle.map((line) => (
      <p key={line} className={styles.subtitle}>
        {line}
      </p>
    ))}
    <div className={styles.titleRule} />
    {paper.blocks.map((block) => (
      <Block key={JSON.stringify(block).slice(0, 200)} block={block} />
    ))}
    {paper.draftBecause.length > 0 && (
      <p className={styles.draft}>Vì sao đây là bản nháp: {paper.draftBecause.join('; ')}.</p>
    )}
    <ScreenFoot fingerprint={fingerprint} />
  </article>
)
