// How tests run: the server's side as Node 20 runs it; domain and contract once more as the phone's compiler leaves them.
const { join } = require('node:path')

const esmOnly = ['jose']
const shared = {
  rootDir: join(__dirname, '..'),
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
}
const babel = (configFile) => ({ '\\.(ts|m?js)$': ['babel-jest', { configFile, babelrc: false }] })

module.exports = {
  rootDir: '..',
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/tests/**/*.test.ts'],
      transform: babel(require.resolve('./babel.server.cjs')),
      globalSetup: '<rootDir>/config/jest.database.cjs',
      globalTeardown: '<rootDir>/config/jest.teardown.cjs',
    },
    {
      ...shared,
      displayName: 'phone',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/domain/**/*.test.ts', '<rootDir>/src/contract/**/*.test.ts'],
      transform: babel(require.resolve('../babel.config.js')),
    },
  ],
}
