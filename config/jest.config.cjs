// How tests run: the server's side as Node 20 runs it; the phone's side, domain and contract once more, as its compiler leaves them.
const { join } = require('node:path')

const esmOnly = ['jose']
const shared = {
  rootDir: join(__dirname, '..'),
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
}
/** Rooms that only a phone has; domain and contract are tested as both sides compile them. */
const PHONE = ['client', 'components', 'pages']
const babel = (configFile) => ({ '\\.(tsx?|m?js)$': ['babel-jest', { configFile, babelrc: false }] })

module.exports = {
  rootDir: '..',
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/tests/package/',
        ...PHONE.map((room) => `<rootDir>/src/${room}/`),
      ],
      transform: babel(require.resolve('./babel.server.cjs')),
      globalSetup: '<rootDir>/config/jest.database.cjs',
      globalTeardown: '<rootDir>/config/jest.teardown.cjs',
    },
    {
      ...shared,
      displayName: 'phone',
      testEnvironment: 'node',
      testMatch: ['domain', 'contract', ...PHONE].map((room) => `<rootDir>/src/${room}/**/*.test.ts?(x)`),
      transform: babel(require.resolve('../babel.config.js')),
    },
    {
      ...shared,
      displayName: 'package',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/package/**/*.test.ts'],
      // What was built is run as it is.
      transformIgnorePatterns: [...shared.transformIgnorePatterns, '<rootDir>/dist/'],
      transform: babel(require.resolve('./babel.server.cjs')),
      globalSetup: '<rootDir>/config/jest.package.cjs',
      globalTeardown: '<rootDir>/config/jest.teardown.cjs',
    },
  ],
}
