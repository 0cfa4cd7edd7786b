import type { TFunction } from 'i18next'

/**
 * A function of texts that looks each up only once: the same few words stand at every criterion of a sheet, and a lookup costs as
 * much as the row around it. For a `t` whose language does not change; another language comes as another `t`.
 */
export const remembering = (t: TFunction<'sheet'>): TFunction<'sheet'> => {
  const known = new Map<string, unknown>()
  return new Proxy(t, {
    apply: (target, self, asked) => {
      const name = JSON.stringify(asked)
      if (!known.has(name)) known.set(name, Reflect.apply(target, self, asked))
      return known.get(name)
    },
  })
}
