// Which kind of start is meant: a demo unless told otherwise, and never one by a slip of the pen.

export type StartMode =
  { readonly ok: true; readonly isDemo: boolean } | { readonly ok: false; readonly problem: string }

/** A demo on a database that somebody has named would put invented people, or an emulator, where real money may be. */
export function startMode(env: Readonly<Record<string, string | undefined>>): StartMode {
  const mode = env['XIAOPU_MODE'] ?? ''
  if (mode === 'production') return { ok: true, isDemo: false }
  if (mode === 'demo') return { ok: true, isDemo: true }
  if (mode !== '') return { ok: false, problem: `XIAOPU_MODE is "${mode}": it is production or demo` }
  if (env['DATABASE_URL'])
    return { ok: false, problem: 'DATABASE_URL is set: say XIAOPU_MODE=production, or XIAOPU_MODE=demo' }
  return { ok: true, isDemo: true }
}
