// After the last test: stops and deletes what the run's database left.
module.exports = () => globalThis.endTestServer?.()
