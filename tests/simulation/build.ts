// Bundles the worker for plain Node; a mutant is the same bundle with exact pieces of source text replaced on the way.
import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'

const ROOT = join(__dirname, '../..')
const OUT = join(ROOT, 'node_modules/.cache/simulation')

/** One planted bug: in each file, the text that goes and what stands there instead. */
export interface Replacement {
  /** From the package's root. */
  readonly file: string
  readonly text: string
  readonly by: string
}

/** The bundle's path. Throws when a text is not found exactly once: then the mutant must be written anew. */
export async function buildWorker(name: string, replacements: readonly Replacement[] = []): Promise<string> {
  mkdirSync(OUT, { recursive: true })
  const outfile = join(OUT, `${name}.cjs`)
  const left = new Set(replacements)
  await build({
    entryPoints: [join(ROOT, 'tests/simulation/worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
    plugins: [planting(left)],
  })
  if (left.size > 0)
    throw new Error(`mutant ${name}: ${[...left].map(({ file }) => file).join(', ')} not in the bundle`)
  return outfile
}

function planting(left: Set<Replacement>): Plugin {
  const files = new Set([...left].map(({ file }) => file))
  return {
    name: 'planting',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const file = relative(ROOT, path)
        if (!files.has(file)) return null
        let contents = readFileSync(path, 'utf8')
        for (const each of [...left].filter((replacement) => replacement.file === file)) {
          contents = replaced(contents, each)
          left.delete(each)
        }
        return { contents, loader: 'ts' }
      })
    },
  }
}

function replaced(contents: string, { file, text, by }: Replacement): string {
  const parts = contents.split(text)
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} places for: ${text}`)
  return parts.join(by)
}
