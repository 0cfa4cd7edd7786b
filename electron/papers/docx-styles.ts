import { AlignmentType, LineRuleType } from 'docx'

/** Twips: a twentieth of a point. A4 with the margins of Decree 30/2020. */
export const page = { width: 11906, height: 16838, margins: { top: 1134, right: 850, bottom: 1134, left: 1701 } }
const font = 'Times New Roman'

/** Space before and after a paragraph, in twips. */
export const spaced = (before: number, after: number) => ({ before, after, line: 276, lineRule: LineRuleType.AUTO })

/** The named styles that a person sees in the word processor; sizes in half points. */
export const styles = {
  default: {
    document: { run: { font, size: 26, language: { value: 'vi-VN' } }, paragraph: { spacing: { line: 264 } } },
    title: {
      run: { font, size: 28, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spaced(240, 0) },
    },
    heading2: {
      run: { font, size: 26, bold: true, color: '000000' },
      paragraph: { keepNext: true, spacing: spaced(200, 80) },
    },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, spacing: spaced(60, 60) },
    },
    {
      id: 'LegalBasis',
      name: 'Legal Basis',
      basedOn: 'BodyText',
      run: { italics: true },
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, spacing: spaced(40, 40) },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 23 },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    { id: 'PaperNote', name: 'Paper Note', basedOn: 'Normal', run: { size: 20, italics: true } },
  ],
}
