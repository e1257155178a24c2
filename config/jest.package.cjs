// Before the tests of the package: builds it when it is missing or older than its sources, and starts the run's database.
const { execFileSync } = require('node:child_process')
const { existsSync, readdirSync, statSync, utimesSync } = require('node:fs')
const { join } = require('node:path')
const startDatabase = require('./jest.database.cjs')

const ROOT = join(__dirname, '..')
const BUILT = join(ROOT, 'dist/weapp/app.json')
/** What the package is made of; tests beside a file are no part of it. */
const SOURCES = ['src/pages', 'src/components', 'src/client', 'src/contract', 'src/domain', 'config/index.ts']
const MORE = ['babel.config.js', 'project.config.json', 'package-lock.json']

module.exports = async () => {
  build()
  if (globalThis.endTestServer) return
  await startDatabase()
  // Two projects of one run end it; the first is enough.
  const end = globalThis.endTestServer
  let ending = null
  globalThis.endTestServer = () => (ending = ending ?? end())
}

/** `XIAOPU_PACKAGE=as-built` takes what lies there, for somebody who builds by a watch. */
function build() {
  if (process.env.XIAOPU_PACKAGE === 'as-built') return
  const entrance = readdirSync(join(ROOT, 'src')).filter((name) => name.startsWith('app.'))
  const sources = [...SOURCES, ...MORE, ...entrance.map((name) => `src/${name}`)]
  if (existsSync(BUILT) && newest(sources.map((name) => join(ROOT, name))) <= statSync(BUILT).mtimeMs) return
  // What is tested is what is shipped: jest's own name for its surroundings would make another package, and the builder's cache
  // has been seen to keep an old version of a file.
  const env = { ...process.env, NODE_ENV: 'production', CI: '1' }
  execFileSync('npm', ['run', 'build:weapp'], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (!existsSync(BUILT)) throw new Error('the build has left no dist/weapp/app.json')
  // A file that came out the same is not written again, and would look old for ever.
  utimesSync(BUILT, new Date(), new Date())
}

function newest(paths) {
  return Math.max(0, ...paths.map(newestIn))
}

function newestIn(path) {
  if (!existsSync(path) || path.endsWith('.test.ts')) return 0
  const facts = statSync(path)
  return facts.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : facts.mtimeMs
}
