export const common = {
  product: 'Chấm Sao',
  loading: 'Đang mở…',
  leftCouncil: '(người đã rời hội đồng)',
} as const
