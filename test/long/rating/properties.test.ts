import { describe } from 'vitest'
import { ratingProperties } from '../../support/rating-properties.ts'

describe('any rating of any shipped set, many times', { timeout: 1_200_000 }, () => {
  ratingProperties(3000)
})
