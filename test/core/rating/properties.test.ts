import { describe } from 'vitest'
import { ratingProperties } from '../../support/rating-properties.ts'

describe('any rating of any shipped set', () => {
  ratingProperties(120)
})
