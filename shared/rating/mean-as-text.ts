/**
 * The mean `sum / count` for reading: two decimals, comma (69,71), rounded half up exactly from whole numbers. For display
 * only; comparisons use `sum` and `count`. Without sheets there is no mean: '–'.
 */
export const meanAsText = (sum: number, count: number): string => {
  if (count === 0) return '–'
  const hundredths = Math.floor((200 * sum + count) / (2 * count))
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`
}
