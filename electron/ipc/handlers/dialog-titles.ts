/** Titles of the system's dialogs: handlers name them in Vietnamese, and this is all of them with their English. */
export const englishTitles = {
  'Mở thư mục hội đồng': 'Open a council folder',
  'Mở bản sao lưu': 'Open a backup',
  'Chọn thư mục cho hội đồng': 'Choose a folder for the council',
  'Sao lưu ra USB': 'Back up to USB',
  'Mở danh sách sản phẩm': 'Open a product list',
  'Chọn tệp minh chứng': 'Choose evidence files',
  'Lưu văn bản': 'Save the paper',
  'Chọn thư mục để lưu các văn bản': 'Choose a folder for the papers',
  'Mở gói hồ sơ': 'Open a bundle',
  'Chọn nơi ghi các gói hồ sơ': 'Choose where to write the bundles',
  'Niêm phong gói hồ sơ': 'Seal a bundle',
  'Lưu yêu cầu cấp chứng thư': 'Save the certificate request',
  'Mở yêu cầu cấp chứng thư': 'Open a certificate request',
  'Mở chứng thư được cấp': 'Open the issued certificate',
  'Lưu chứng thư khoá gốc': "Save the root key's certificate",
} as const

export type DialogTitle = keyof typeof englishTitles
