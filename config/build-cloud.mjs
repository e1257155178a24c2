// Builds the cloud functions: each one file with its package.json and config.json, as WeChat's cloud takes them up.
import { build } from 'esbuild'
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const SDK_VERSION = '4.0.2'
/** Second, minute, hour, day, month, weekday, year; on Beijing's clock. */
const EVERY_MINUTE = '0 * * * * * *'

const noPermissions = { permissions: { openapi: [] } }
const FUNCTIONS = {
  api: { config: noPermissions, dependencies: { 'wx-server-sdk': SDK_VERSION }, files: [] },
  notice: { config: noPermissions, dependencies: {}, files: [] },
  tick: {
    config: { ...noPermissions, triggers: [{ name: 'everyMinute', type: 'timer', config: EVERY_MINUTE }] },
    dependencies: {},
    // Read at run time from beside the code.
    files: ['src/adapters/postgres/invariants.sql'],
  },
}

/** Another folder may be given as the only argument. */
const out = resolve(process.argv[2] ?? join(ROOT, 'dist/cloudfunctions'))

for (const [name, { config, dependencies, files }] of Object.entries(FUNCTIONS)) {
  const folder = join(out, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [join(ROOT, `src/cloud/${name}.ts`)],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // The SDK is installed by the platform; the native driver is only ever tried by `pg`, never needed.
    external: ['wx-server-sdk', 'pg-native'],
    legalComments: 'none',
    logLevel: 'warning',
  })
  const about = { name, version: '1.0.0', private: true, main: 'index.js', dependencies }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`)
  await writeFile(join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
  for (const file of files) await copyFile(join(ROOT, file), join(folder, file.split('/').at(-1) ?? file))
  process.stdout.write(`${name}: ${folder}\n`)
}
