import type { Council } from '../../shared/domain/council.ts'
import type { CriteriaPack } from '../../shared/domain/criteria-pack.ts'
import { Papers, type PaperTexts } from '../../shared/domain/paper.ts'
import { sampleMark } from '../../shared/domain/sample-mark.ts'
import { manager } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { shortDay } from './words.ts'

const cities = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Hồ Chí Minh']

/** `Thanh Hoá` → `tỉnh Thanh Hoá`; the six cities under the centre are `thành phố`. */
const unitName = (province: string): string => {
  if (/^(tỉnh|thành phố)\s/i.test(province)) return province
  return `${cities.includes(province) ? 'thành phố' : 'tỉnh'} ${province}`
}

const communeName = (commune: string): string =>
  /^(xã|phường|đặc khu|thị trấn)\s/i.test(commune) ? commune : `xã ${commune}`

const authorityOf = ({ level, place }: Council): string => {
  switch (level) {
    case 'centre':
      return 'Bộ Nông nghiệp và Môi trường'
    case 'commune':
      return `Ủy ban nhân dân ${communeName(place.commune)}`
    case 'district':
    case 'area':
      return place.formerDistrict === ''
        ? `Ủy ban nhân dân ${unitName(place.province)}`
        : `Ủy ban nhân dân ${place.formerDistrict}`
    case 'province':
      return `Ủy ban nhân dân ${unitName(place.province)}`
  }
}

/** The proposed texts of a council's papers, made from what it is. */
const proposedTexts = (council: Council, pack: Pick<CriteriaPack, 'decision' | 'issued'>): PaperTexts => ({
  authority: authorityOf(council),
  issuer: council.name,
  place: council.level === 'commune' && council.place.commune !== '' ? council.place.commune : council.place.province,
  symbol: 'HĐ-OCOP',
  legalBasis: [
    `Căn cứ Quyết định số ${pack.decision} ngày ${shortDay(pack.issued)} của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm;`,
    `Căn cứ Quyết định số ${council.decision.number} ngày ${shortDay(council.decision.day)} về việc thành lập ${council.name};`,
    'Căn cứ Quy chế làm việc của Hội đồng.',
  ].join('\n'),
  recipients: ['Như thành phần họp;', 'Các chủ thể có sản phẩm tham gia đánh giá;', 'Lưu: VT, hồ sơ Hội đồng.'].join(
    '\n',
  ),
})

/** The record of the council's papers, and the revision it was read at (0: there is none yet). */
export const readPapers = async (
  { store }: Pick<Desk, 'store'>,
  council: Council,
): Promise<{ papers: Papers; rev: number }> => {
  const stored = await store.read('papers', council.id)
  return {
    papers: stored?.value ?? { id: council.id, texts: null, made: [], ...sampleMark(council) },
    rev: stored?.rev ?? 0,
  }
}

/** The texts of the council's papers, and whether they are its own or the proposed ones. */
export const readTexts = async (desk: Desk): Promise<{ texts: PaperTexts; own: boolean; proposed: PaperTexts }> => {
  const { value: council } = await readCouncil(desk.store)
  const { papers } = await readPapers(desk, council)
  const proposed = proposedTexts(council, desk.packs.bySha256(council.pack.sha256).pack)
  return { texts: papers.texts ?? proposed, own: papers.texts !== null, proposed }
}

/** Saves the council's own texts; null takes the proposed ones again. Faults `not-allowed`, `outdated`. */
export const saveTexts = async (desk: Desk, texts: PaperTexts | null): Promise<void> => {
  const { value: council } = await readCouncil(desk.store)
  const by = manager(council, desk.acting)
  const { papers, rev } = await readPapers(desk, council)
  await desk.store.commit({ name: 'papers.saveTexts', actor: by.id }, [
    { kind: 'papers', id: papers.id, value: { ...papers, texts }, ...(rev === 0 ? {} : { ifRev: rev }) },
  ])
}
