/**
 * The one place that imports zod. `jitless` must be set before the first schema exists: zod's compiled parsers use
 * `new Function`, which the window's content security policy forbids.
 */
import * as z from 'zod'

z.config({ jitless: true })

export { z }
