import { numberedGroups, rootKeyCode } from '../../shared/bundle/fingerprint.ts'
import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import { asAddress, fingerprintCode, qrDrawing } from './use-page-rules.ts'
import { watermarkOutlines } from './watermark-outlines.ts'
import { watermarkPicture } from './watermark-picture.ts'
import styles from './paper.module.css'

/** Head of an administrative paper (Decree 30/2020/NĐ-CP, Annex I): issuer and number left; quốc hiệu, tiêu ngữ, place and day right. */
export const Head = ({ head }: { readonly head: PaperDocument['head'] }) => (
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
export const Watermark = ({ draft, sample }: { readonly draft: boolean; readonly sample: boolean }) => {
  const words = watermarkOutlines
  const lines = [...(draft ? [words.draft] : []), ...(sample ? [words.sample] : [])]
  return lines.length === 0 ? null : <img className={styles.watermark} src={watermarkPicture(lines)} alt="" />
}

/** Recipients, and the places where people sign by pen. */
export const Signatures = ({ block }: { readonly block: Extract<PaperBlock, { kind: 'signatures' }> }) => (
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
      <div key={title} className={styles.signature} data-lines={title.split('\n').length}>
        {title.split('\n').map((line) => (
          <p key={line}>
            <strong>{line}</strong>
          </p>
        ))}
        <p>
          <em>{note}</em>
        </p>
        <p className={styles.signer}>{name}</p>
      </div>
    ))}
  </div>
)

/** A fingerprint that a receiver compares: the QR code to scan, the 8 groups to read. */
export const Fingerprint = ({ block }: { readonly block: Extract<PaperBlock, { kind: 'fingerprint' }> }) => (
  <div className={styles.fingerprint}>
    <img src={asAddress(qrDrawing(rootKeyCode(block.sha256), '28mm'))} alt={`Mã QR: vân tay ${block.of}`} />
    <ol>
      {numberedGroups(block.sha256).map((group) => (
        <li key={group}>{group}</li>
      ))}
    </ol>
  </div>
)

/** On the screen the printer's foot of the page stands at the end: the fingerprint as QR and in digits. */
export const ScreenFoot = ({ fingerprint }: { readonly fingerprint: string }) => (
  <div className={styles.screenFoot}>
    <img src={asAddress(fingerprintCode(fingerprint, '14mm'))} alt="Mã QR của nội dung" />
    <span>{fingerprint}</span>
  </div>
)
