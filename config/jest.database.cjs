// Before the first test: one throw-away PostgreSQL for the whole run, or the one TEST_DATABASE_URL names.
const tsx = require('tsx/cjs/api')

module.exports = async () => {
  const { startTestServer } = tsx.require('../src/host/database/test-server.ts', __filename)
  globalThis.endTestServer = await startTestServer(process.env.TEST_DATABASE_URL)
}
