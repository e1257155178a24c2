// `npm run sql`, after a change of the tables or of `commit-function.ts`: writes the commit functions anew.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitFunctions } from './commit-function'
import { COMMIT_FUNCTIONS, SQL_FOLDER } from './migrate'

writeFileSync(join(SQL_FOLDER, COMMIT_FUNCTIONS), commitFunctions())
