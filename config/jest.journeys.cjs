// How journeys run: real pages in Chromium against a real start, one after the other, each by its name.
const { join } = require('node:path')
const { projects } = require('./jest.config.cjs')

const JOURNEY_MS_MAX = 300_000
const server = projects.find(({ displayName }) => displayName === 'server')

module.exports = {
  rootDir: join(__dirname, '..'),
  displayName: 'journeys',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/journeys/**/*.journey.ts'],
  transform: server.transform,
  transformIgnorePatterns: server.transformIgnorePatterns,
  moduleFileExtensions: server.moduleFileExtensions,
  maxWorkers: 1,
  testTimeout: JOURNEY_MS_MAX,
}
