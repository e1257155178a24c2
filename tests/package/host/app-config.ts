// A package's app.json, and the pages it lists.

export interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly window?: { readonly navigationBarTitleText?: string }
}

/** Every page with the root of its package, `''` for the main one. */
export function pagesOf(app: AppConfig): { route: string; root: string }[] {
  const main = app.pages.map((route) => ({ route, root: '' }))
  const others = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => ({ route: `${root}/${page}`, root })),
  )
  return [...main, ...others]
}
