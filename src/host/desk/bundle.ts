// The desk's own script, made from its sources when the demo starts: a tenth of a second, and no build to forget.
import { join } from 'node:path'
import { build } from 'esbuild'

const ENTRANCE = join(__dirname, 'screen/main.tsx')

/** Bundled for a browser of today; rejects with esbuild's own words where the source is broken. */
export async function bundleDesk(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [ENTRANCE],
    outdir: '/',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}
