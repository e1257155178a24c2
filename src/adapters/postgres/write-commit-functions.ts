// Run by hand after a change of the tables: writes the commit functions anew. `npx tsx` this file.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitFunctions } from './commit-function'
import { COMMIT_FUNCTIONS, SQL_FOLDER } from './migrate'

writeFileSync(join(SQL_FOLDER, COMMIT_FUNCTIONS), commitFunctions())
