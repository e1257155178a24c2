// `npm run migrate`: checks the server that DATABASE_URL names and brings its tables up to date, before functions go out.
import { migrate } from '../adapters/postgres/migrate'
import { checkSettings, createPool } from '../adapters/postgres/pool'

const EXIT_SETUP = 78

async function main(url: string): Promise<void> {
  const pool = createPool(url, { max: 1 })
  try {
    await checkSettings(pool)
    const applied = await migrate(pool)
    process.stdout.write(`${applied.length === 0 ? 'already up to date' : `applied ${applied.join(', ')}`}\n`)
  } finally {
    await pool.end()
  }
}

const url = process.env['DATABASE_URL'] ?? ''
if (url === '') {
  process.stderr.write('DATABASE_URL is missing\n')
  process.exitCode = EXIT_SETUP
} else {
  main(url).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 1
  })
}
