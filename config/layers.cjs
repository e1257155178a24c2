// The floors of the house as import rules: what each room may see of the house, of packages and of Node.
const ROOMS = {
  domain: [],
  contract: ['domain'],
  ports: ['domain'],
  usecases: ['ports', 'contract', 'domain'],
  adapters: ['ports', 'domain'],
  server: ['usecases', 'ports', 'contract', 'domain'],
  console: ['server', 'contract', 'domain'],
  cloud: ['console', 'server', 'adapters', 'ports', 'contract', 'domain'],
  host: ['console', 'server', 'adapters', 'ports', 'contract', 'domain', 'emulator'],
  client: ['contract', 'domain'],
  components: ['contract', 'domain'],
  pages: ['components', 'client', 'contract', 'domain'],
  emulator: [],
}

/** Rooms with a closed list of packages; the others may use what they need. None of these sees Node. */
const TARO = ['@tarojs/[^/]+', 'react']
const PACKAGES = {
  domain: [],
  contract: ['zod/mini'],
  ports: [],
  usecases: [],
  server: [],
  console: ['hono'],
  client: [...TARO, 'zustand', 'js-sha256'],
  components: [...TARO, 'uqr'],
  pages: TARO,
}

/** Each provider's own packages; a provider that is not named here has none. */
const SDKS = {
  postgres: ['pg'],
  node: ['jose', 'pino', 'rate-limiter-flexible'],
  sharp: ['sharp'],
}

const TEST = '\\.test\\.tsx?$'
const room = (name) => `^src/${name}/`
/** No package: a file of ours, also one that is not there, which `every-import-is-known` names. */
const ours = ['^src/', '^\\.']
/** A package where npm has put it, or its bare name where nothing is installed under it. */
const packages = (names) =>
  names.flatMap((name) => [`(^|/)node_modules/(@types/)?${name}(/|$)`, `^${name}(/|$)`])
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const looksDown = Object.entries(ROOMS).flatMap(([name, below]) => [
  error(
    `${name}-looks-down-only`,
    `${name} may import ${['itself', ...below].join(', ')}`,
    { path: room(name), pathNot: TEST },
    { path: '^src/', pathNot: [name, ...below].map(room) },
  ),
  error(
    `${name}-tests-see-what-they-test`,
    `a test of ${name} sees what ${name} sees, the store in memory, the emulator and the host`,
    { path: `${room(name)}.*${TEST}` },
    { path: '^src/', pathNot: [name, ...below, 'adapters/memory', 'emulator', 'host'].map(room) },
  ),
])

const packagesOf = Object.entries(PACKAGES).map(([name, allowed]) =>
  error(
    `${name}-packages`,
    `${name} may use ${allowed.join(', ') || 'no package'}, and nothing of Node`,
    { path: room(name), pathNot: TEST },
    { pathNot: [...ours, ...packages(allowed)] },
  ),
)

const sdksOf = Object.entries({ ...SDKS, other: [] }).map(([provider, allowed]) => {
  const path =
    provider === 'other'
      ? `^src/adapters/(?!(${Object.keys(SDKS).join('|')})/)`
      : room(`adapters/${provider}`)
  const comment = `adapters/${provider} may use ${allowed.join(', ') || 'no package'}`
  const to = { pathNot: [...ours, ...packages(allowed)], dependencyTypesNot: ['core'] }
  return error(`adapters-${provider}-packages`, comment, { path, pathNot: TEST }, to)
})

const BEYOND_ROOMS = [
  error('no-circle', 'Files never import each other in a loop, types included.', {}, { circular: true }),
  error(
    'no-orphan',
    'A file nobody imports and that imports nothing is dead.',
    // Taro reads the configs of app and pages by their names.
    { orphan: true, pathNot: ['\\.d\\.ts$', '^src/(app|pages/.+/index)\\.config\\.ts$'] },
    {},
  ),
  error(
    'app-starts-the-phone-only',
    'app.ts is the phone’s entrance.',
    { path: '^src/app(\\.config)?\\.tsx?$' },
    { path: '^src/', pathNot: [...ROOMS.pages.map(room), '^src/app\\.scss$'] },
  ),
  error(
    'policies-stay-on-the-server',
    'The policy table is closed to the phone.',
    { path: ['client', 'components', 'pages', 'app'].map((name) => `^src/${name}[/.]`) },
    { path: '^src/contract/table\\.ts$' },
  ),
  error(
    'phone-files-of-the-contract-know-no-policy',
    'What the phone loads of the contract must not bring the policies along.',
    { path: '^src/contract/', pathNot: TEST },
    { path: '^src/contract/table\\.ts$' },
  ),
  error(
    'ports-know-types-only',
    'Ports take types from the domain, never code.',
    { path: room('ports'), pathNot: TEST },
    { path: room('domain'), dependencyTypesNot: ['type-only'] },
  ),
  error(
    'nouns-are-strangers',
    'No use case calls one of another noun.',
    { path: '^src/usecases/([^/]+)/', pathNot: TEST },
    { path: '^src/usecases/', pathNot: '^src/usecases/$1/' },
  ),
  error(
    'providers-are-strangers',
    'An adapter never uses another provider’s folder.',
    { path: '^src/adapters/([^/]+)/', pathNot: room('adapters/memory') },
    { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
  ),
  error(
    'memory-knows-the-columns-only',
    'The store in memory takes the list of columns from the real one, and nothing else of another provider.',
    { path: room('adapters/memory') },
    { path: '^src/adapters/', pathNot: [room('adapters/memory'), '^src/adapters/postgres/columns\\.ts$'] },
  ),
  error(
    'pages-are-strangers',
    'A page never uses another noun’s pages.',
    { path: '^src/pages/([^/]+)/' },
    { path: '^src/pages/', pathNot: '^src/pages/$1/' },
  ),
  error(
    'nobody-imports-the-roof',
    'Only tests, the bench and the roof itself start the host or the cloud.',
    { path: '^src/', pathNot: ['^src/(host|cloud)/', TEST] },
    { path: '^src/(host|cloud)/' },
  ),
  error(
    'source-knows-no-test',
    'What ships never imports a test, nor what tests share.',
    { path: '^src/', pathNot: ['/test(ing)?-[^/]+$', TEST] },
    { path: ['^(tests|bench)/', TEST, '/test(ing)?-[^/]+$'] },
  ),
  error(
    'every-import-is-known',
    'A package that package.json does not name, or anything that is not there, is not used.',
    { path: '^(src|tests|bench)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
  ),
]

module.exports = {
  forbidden: [...looksDown, ...packagesOf, ...sdksOf, ...BEYOND_ROOMS],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
