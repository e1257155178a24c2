// A tiny house with one violation of each import rule, and the same house without them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Rule, the file that breaks it, and what that file imports. */
export const VIOLATIONS: readonly (readonly [rule: string, file: string, statement: string])[] = [
  ['domain-looks-down-only', 'src/domain/order.ts', "import type { Plain } from '../usecases/order/plain'"],
  ['contract-looks-down-only', 'src/contract/order.ts', "import '../ports/store'"],
  ['ports-looks-down-only', 'src/ports/clock.ts', "import type { Plain } from '../contract/plain'"],
  ['usecases-looks-down-only', 'src/usecases/order/read-order.ts', "import '../../adapters/node/plain'"],
  ['adapters-looks-down-only', 'src/adapters/node/clock.ts', "import '../../contract/plain'"],
  ['server-looks-down-only', 'src/server/run.ts', "import '../adapters/node/plain'"],
  ['console-looks-down-only', 'src/console/desk.ts', "import '../usecases/order/plain'"],
  ['cloud-looks-down-only', 'src/cloud/api.ts', "import '../host/plain'"],
  ['host-looks-down-only', 'src/host/main.ts', "import '../cloud/plain'"],
  ['client-looks-down-only', 'src/client/call.ts', "import '../ports/plain'"],
  ['components-looks-down-only', 'src/components/price.ts', "import '../client/plain'"],
  ['pages-looks-down-only', 'src/pages/order/list.ts', "import '../../server/plain'"],
  ['emulator-looks-down-only', 'src/emulator/bank/clock.ts', "import '../../domain/plain'"],

  ['domain-tests-see-what-they-test', 'src/domain/a.test.ts', "import '../server/plain'"],
  ['contract-tests-see-what-they-test', 'src/contract/a.test.ts', "import '../server/plain'"],
  ['ports-tests-see-what-they-test', 'src/ports/a.test.ts', "import '../server/plain'"],
  ['usecases-tests-see-what-they-test', 'src/usecases/order/a.test.ts', "import '../../server/plain'"],
  ['adapters-tests-see-what-they-test', 'src/adapters/node/a.test.ts', "import '../../server/plain'"],
  ['server-tests-see-what-they-test', 'src/server/a.test.ts', "import '../adapters/node/plain'"],
  ['console-tests-see-what-they-test', 'src/console/a.test.ts', "import '../client/plain'"],
  ['cloud-tests-see-what-they-test', 'src/cloud/a.test.ts', "import '../client/plain'"],
  ['host-tests-see-what-they-test', 'src/host/a.test.ts', "import '../client/plain'"],
  ['client-tests-see-what-they-test', 'src/client/a.test.ts', "import '../server/plain'"],
  ['components-tests-see-what-they-test', 'src/components/a.test.ts', "import '../server/plain'"],
  ['pages-tests-see-what-they-test', 'src/pages/order/a.test.ts', "import '../../server/plain'"],
  ['emulator-tests-see-what-they-test', 'src/emulator/bank/a.test.ts', "import '../../server/plain'"],

  ['domain-packages', 'src/domain/day.ts', "import 'dayjs'"],
  ['contract-packages', 'src/contract/shop.ts', "import 'zod'"],
  ['ports-packages', 'src/ports/files.ts', "import type { Buffer } from 'node:buffer'"],
  ['usecases-packages', 'src/usecases/order/place-order.ts', "import 'node:crypto'"],
  ['server-packages', 'src/server/health.ts', "import 'hono'"],
  ['console-packages', 'src/console/pages.ts', "import 'pg'"],
  ['client-packages', 'src/client/platform.ts', "import 'node:fs'"],
  ['components-packages', 'src/components/step-bar.ts', "import 'zustand'"],
  ['pages-packages', 'src/pages/order/one.ts', "import 'hono'"],
  ['adapters-postgres-packages', 'src/adapters/postgres/pool.ts', "import 'pino'"],
  ['adapters-node-packages', 'src/adapters/node/log.ts', "import 'pg'"],
  ['adapters-sharp-packages', 'src/adapters/sharp/photo.ts', "import 'pg'"],
  ['adapters-other-packages', 'src/adapters/wechat-pay/sign.ts', "import 'jose'"],

  ['no-circle', 'src/domain/circle-back.ts', "import type { Plain } from './circle'"],
  ['no-orphan', 'src/domain/orphan.ts', ''],
  ['app-starts-the-phone-only', 'src/app.ts', "import './server/plain'"],
  ['policies-stay-on-the-server', 'src/pages/order/rates.ts', "import '../../contract/table'"],
  ['phone-files-of-the-contract-know-no-policy', 'src/contract/functions.ts', "import './table'"],
  ['ports-know-types-only', 'src/ports/bank.ts', "import { plain } from '../domain/plain'"],
  ['nouns-are-strangers', 'src/usecases/invitation/pay.ts', "import '../order/plain'"],
  ['providers-are-strangers', 'src/adapters/wechat-pay/bank.ts', "import '../node/plain'"],
  ['memory-knows-the-columns-only', 'src/adapters/memory/store.ts', "import '../postgres/plain'"],
  ['pages-are-strangers', 'src/pages/order/two.ts', "import '../shop/plain'"],
  ['nobody-imports-the-roof', 'src/console/roof.ts', "import '../host/plain'"],
  ['source-knows-no-test', 'src/host/demo.ts', "import '../../tests/plain'"],
  ['every-import-is-known', 'src/host/unknown.ts', "import 'no-such-package'"],
]

const DESCENTS: Readonly<Record<string, string>> = {
  'src/domain/plain.ts': 'export type Plain = 1\nexport const plain = 1\n',
  'src/domain/user.ts': "import './plain'\n",
  'src/contract/plain.ts': "import 'zod/mini'\nimport '../domain/plain'\nexport type Plain = 1\n",
  'src/contract/table.ts': "import './plain'\n",
  'src/ports/plain.ts': "import type { Plain } from '../domain/plain'\nexport type P = Plain\n",
  'src/ports/store.ts': "import './plain'\n",
  'src/usecases/order/plain.ts': "import '../../ports/plain'\nexport type Plain = 1\n",
  'src/adapters/node/plain.ts': "import 'pino'\nimport 'node:fs'\nimport '../../ports/plain'\n",
  'src/adapters/node/plain.test.ts': "import './plain'\nimport '../../emulator/plain'\n",
  'src/adapters/memory/plain.ts': "import '../postgres/columns'\n",
  'src/adapters/postgres/columns.ts': "import '../../domain/plain'\n",
  'src/adapters/postgres/plain.ts': "import 'pg'\nimport '../../domain/plain'\n",
  'src/server/plain.test.ts': "import './plain'\nimport '../adapters/memory/plain'\n",
  'src/server/plain.ts': "import '../usecases/order/plain'\nimport '../contract/table'\n",
  'src/console/plain.ts': "import 'hono'\nimport '../server/plain'\n",
  'src/cloud/plain.ts': "import '../console/plain'\nimport '../adapters/node/plain'\n",
  'src/host/plain.ts': "import '../emulator/plain'\nimport '../console/plain'\n",
  'src/client/plain.ts': "import 'zustand'\nimport '../contract/plain'\n",
  'src/components/plain.ts': "import 'uqr'\nimport '../domain/plain'\n",
  'src/pages/shop/plain.ts': "import '../../components/plain'\nimport '../../client/plain'\n",
  'src/emulator/plain.ts': "import 'hono'\n",
  'tests/plain.ts': "import '../src/host/plain'\nimport '../src/emulator/plain'\n",
}

const NAMED_PACKAGES = ['dayjs', 'uqr', 'hono', 'jose', 'pg', 'pino', 'zod', 'zustand']

/** Writes the house into a folder; with the violations only when they are asked for. */
export function plantHouse(folder: string, withViolations: boolean): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const dependencies = Object.fromEntries(NAMED_PACKAGES.map((name) => [name, '1.0.0']))
  write('package.json', JSON.stringify({ name: 'planted', dependencies }))
  write('tsconfig.json', '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext" } }')
  NAMED_PACKAGES.forEach((name) => {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }))
    write(`node_modules/${name}/main.js`, '')
  })
  write('node_modules/zod/mini/package.json', '{ "main": "mini.js" }')
  write('node_modules/zod/mini/mini.js', '')
  Object.entries(DESCENTS).forEach(([path, text]) => write(path, text))
  if (!withViolations) return
  VIOLATIONS.forEach(([, path, statement]) => write(path, `${statement}\n`))
  write('src/domain/circle.ts', "import type { Back } from './circle-back'\nexport type Plain = Back\n")
}
