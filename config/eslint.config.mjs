// The lint rules: promises and unions checked with types, and a pure world below the adapters.
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const LINES_MAX = 320
const FUNCTION_LINES_MAX = 50

/** What runs in the simulation: everything below the adapters takes time, chance and the network from the world. */
const PURE = ['domain', 'contract', 'ports', 'usecases', 'server'].map((room) => `src/${room}/**/*.ts`)
const TESTS = ['**/*.test.ts', 'tests/**/*.ts', 'bench/**/*.ts']
/** Taro wants a default export of these. */
const TARO_WANTS_DEFAULT = ['src/app.ts', 'src/global.d.ts', 'src/**/*.config.ts', 'src/pages/**/index.tsx']
const PHONE = ['client', 'components', 'pages'].map((room) => `src/${room}/**/*.{ts,tsx}`)

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name.',
}
const fenByHand = {
  selector: ':matches(TSAsExpression, TSTypeAssertion) > TSTypeReference[typeName.name="Fen"]',
  message: 'An amount is made in src/domain/money.ts.',
}
const fromTheWorld = (what) => `${what} comes from the world that is passed as an argument.`
const impure = [
  ['Date', 'now', 'Time'],
  ['Math', 'random', 'Chance'],
].map(([object, property, what]) => ({ object, property, message: fromTheWorld(what) }))
const notInTheSimulation = ['all', 'race', 'allSettled', 'any'].map((property) => ({
  object: 'Promise',
  property,
  message: 'Strands are run one at a time: await one thing after the other.',
}))
const dateOfNow = {
  selector: ':matches(NewExpression[arguments.length=0], CallExpression)[callee.name="Date"]',
  message: fromTheWorld('Time'),
}
const worldly = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'process',
  'performance',
  'crypto',
  'console',
]

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage', '.xiaopu'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    extends: [tseslint.configs.base],
    rules: {
      'max-lines': ['error', { max: LINES_MAX }],
      'no-restricted-syntax': ['error', noDefaultExport, fenByHand],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-control-regex': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrors: 'all', varsIgnorePattern: '^_$', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'max-lines-per-function': ['error', { max: FUNCTION_LINES_MAX }] },
  },
  {
    files: PHONE,
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error' },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-properties': ['error', ...impure, ...notInTheSimulation],
      'no-restricted-globals': [
        'error',
        ...worldly.map((name) => ({ name, message: fromTheWorld(`What ${name} does`) })),
        { name: 'Intl', message: 'Phones differ in it; write the format out.' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, fenByHand, dateOfNow],
    },
  },
  {
    files: ['src/domain/money.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, dateOfNow] },
  },
  {
    files: ['config/**', ...TARO_WANTS_DEFAULT],
    rules: { 'no-restricted-syntax': ['error', fenByHand] },
  },
)
