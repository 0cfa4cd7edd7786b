import { assertNever } from '../../shared/assert-never.ts'
import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { PaperTableBlock } from './paper-table.tsx'
import { asAddress, fingerprintCode } from './use-page-rules.ts'
import { watermarkOutlines } from './watermark-outlines.ts'
import { watermarkPicture } from './watermark-picture.ts'
import styles from './official.module.css'

/** Head of an administrative paper (Decree 30/2020/NĐ-CP, Annex I): issuer and number left; quốc hiệu, tiêu ngữ, place and day right. */
const Head = ({ head }: { readonly head: PaperDocument['head'] }) => (
  <div className={styles.head}>
    <div>
      <p className={styles.authority}>{head.authority}</p>
      <p className={styles.issuer}>{head.issuer}</p>
      <div className={styles.rule} />
      {head.number !== '' && <p>{head.number}</p>}
    </div>
    <div>
      <p className={styles.nation}>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p className={styles.motto}>Độc lập - Tự do - Hạnh phúc</p>
      <div className={styles.rule} />
      <p className={styles.day}>{head.placeAndDay}</p>
    </div>
  </div>
)

/** BẢN NHÁP and DỮ LIỆU MẪU across every page, drawn so that they mix into no line of text. */
const Watermark = ({ draft, sample }: { readonly draft: boolean; readonly sample: boolean }) => {
  const words = watermarkOutlines
  const lines = [...(draft ? [words.draft] : []), ...(sample ? [words.sample] : [])]
  return lines.length === 0 ? null : <img className={styles.watermark} src={watermarkPicture(lines)} alt="" />
}

const Signatures = ({ block }: { readonly block: Extract<PaperBlock, { kind: 'signatures' }> }) => (
  <div className={styles.signatures} data-places={block.places.length + (block.recipients.length > 0 ? 1 : 0)}>
    {block.recipients.length > 0 && (
      <div className={styles.recipients}>
        <p>
          <strong>
            <em>Nơi nhận:</em>
          </strong>
        </p>
        {block.recipients.map((line) => (
          <p key={line}>- {line}</p>
        ))}
      </div>
    )}
    {block.places.map(({ title, note, name }) => (
      <div key={title} className={styles.signature}>
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          <em>{note}</em>
        </p>
        <p className={styles.signer}>{name}</p>
      </div>
    ))}
  </div>
)

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
    case 'signatures':
      return <Signatures block={block} />
    default:
      return assertNever(block)
  }
}

/** On the screen the printer's foot of the page stands at the end: the fingerprint as QR and in digits. */
const ScreenFoot = ({ fingerprint }: { readonly fingerprint: string }) => (
  <div className={styles.screenFoot}>
    <img src={asAddress(fingerprintCode(fingerprint, '14mm'))} alt="Mã QR của nội dung" />
    <span>{fingerprint}</span>
  </div>
)

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
