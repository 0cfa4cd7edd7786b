export const common = {
  product: 'Chấm Sao',
  loading: 'Đang mở…',
} as const
