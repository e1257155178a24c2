// The rules that keep the schema fit for many machines, checked on the text of the migrations and functions.
import { TABLES, type Family, type TableName } from '../../domain/tables'
import { commitFunctions } from './commit-function'
import { columnOf, sqlName, TABLE_NAMES } from './columns'
import { functionFiles, migrationFiles } from './migrate'

const BANNED: readonly [RegExp, string][] = [
  [
    /\b(now|random|clock_timestamp|statement_timestamp|gen_random_uuid|nextval)\s*\(/i,
    'a clock, chance or a sequence',
  ],
  [/\bcurrent_(time|date|timestamp)\b|\blocaltime/i, 'a clock'],
  [/\bEXECUTE\b/i, 'EXECUTE'],
  [/\bSKIP\s+LOCKED\b/i, 'SKIP LOCKED'],
  [/\bCREATE\s+(CONSTRAINT\s+)?TRIGGER\b/i, 'a trigger'],
  [/\b(big|small)?serial\b|\bGENERATED\b/i, 'a sequence'],
  [/\bON\s+(DELETE|UPDATE)\s+(CASCADE|SET)\b/i, 'a change by cascade'],
]

describe('the rules of the schema', () => {
  const whole = migrationFiles()
    .map(({ sql }) => sql)
    .join('\n')

  it('hold for every migration and function', () => {
    expect(faultsOf(whole)).toEqual([])
    expect(functionFiles().flatMap(({ sql }) => bannedIn(sql))).toEqual([])
  })

  it('has a table for each kind of row, keyed as the domain says', () => {
    const found = new Map(tablesIn(whole).map(({ name, body }) => [name, body]))
    expect([...found.keys()].sort()).toEqual(TABLE_NAMES.map(sqlName).sort())
    for (const table of TABLE_NAMES) {
      const wanted = [TABLES[table].key, ...(TABLES[table].unique ?? [])] as readonly (readonly string[])[]
      const [primary, ...unique] = wanted.map((names) =>
        names.map((name) => columnOf(table, name).quoted).join(', '),
      )
      const body = found.get(sqlName(table)) ?? ''
      expect([table, body]).toEqual([table, expect.stringContaining(`PRIMARY KEY (${primary})`)])
      unique.forEach((columns) => expect(body).toContain(`UNIQUE (${columns})`))
    }
  })

  it.each([
    [
      'CREATE TABLE sku (shop_id text, sku_id text, PRIMARY KEY (sku_id, shop_id));',
      'sku: PRIMARY KEY (sku_id, shop_id)',
    ],
    ['CREATE TABLE sku (sku_id text PRIMARY KEY);', 'sku: a key without a list of columns'],
    ['CREATE TABLE refund (shop_id text, UNIQUE (out_refund_no));', 'refund: UNIQUE (out_refund_no)'],
    [
      'CREATE TABLE attempt (FOREIGN KEY (order_id, shop_id) REFERENCES orders (order_id, shop_id));',
      'attempt: FOREIGN KEY (order_id, shop_id)',
    ],
    [
      'CREATE TABLE session (FOREIGN KEY (person_id) REFERENCES shop (shop_id));',
      'session: refers to shop of another family',
    ],
    [
      'CREATE TABLE session (person_id text REFERENCES person);',
      'session: a reference without a list of columns',
    ],
    ['CREATE UNIQUE INDEX one ON orders (invitation_id) WHERE true;', 'orders: UNIQUE INDEX (invitation_id)'],
    ['ALTER TABLE orders ADD UNIQUE (title);', 'orders: UNIQUE (title)'],
    ['CREATE TABLE stray (shop_id text);', 'stray: no such kind of row'],
    ['SELECT 1 FROM shop_errand FOR UPDATE SKIP LOCKED;', 'banned: SKIP LOCKED'],
    ['CREATE FUNCTION f() AS $$ EXECUTE x $$;', 'banned: EXECUTE'],
    ['INSERT INTO visit (at) VALUES (now());', 'banned: a clock, chance or a sequence'],
    ['CREATE TRIGGER t BEFORE UPDATE ON transfer;', 'banned: a trigger'],
  ])('sees the fault in %s', (sql, fault) => {
    expect(faultsOf(sql)).toContain(fault)
  })
})

describe('the commit functions', () => {
  it('are written from the present list of tables', () => {
    const [written] = functionFiles()
    expect(written?.sql).toBe(commitFunctions())
  })
})

function faultsOf(sql: string): string[] {
  const text = sql.replace(/--.*$/gm, '')
  const created = tablesIn(text).flatMap(({ name, body }) => tableFaults(name, body))
  const altered = [...text.matchAll(/ALTER TABLE (\w+)\s+([^;]+);/gi)].flatMap((found) =>
    tableFaults(found[1] ?? '', found[2] ?? ''),
  )
  const indexes = [...text.matchAll(/CREATE UNIQUE INDEX \w+\s+ON (\w+) \(([^)]*)\)/gi)]
    .filter((found) => !startsWell(found[1] ?? '', found[2] ?? ''))
    .map((found) => `${found[1]}: UNIQUE INDEX (${found[2]})`)
  return [...bannedIn(text), ...created, ...altered, ...indexes]
}

const bannedIn = (sql: string): string[] =>
  BANNED.filter(([word]) => word.test(sql.replace(/--.*$/gm, ''))).map(([, name]) => `banned: ${name}`)

const tablesIn = (sql: string): { name: string; body: string }[] =>
  [...sql.matchAll(/CREATE TABLE (\w+) \(([^;]*)\);/g)].map((found) => ({
    name: found[1] ?? '',
    body: found[2] ?? '',
  }))

function tableFaults(name: string, body: string): string[] {
  const table = tableOf(name)
  if (!table) return [`${name}: no such kind of row`]
  const keys = [...body.matchAll(/(PRIMARY KEY|UNIQUE|FOREIGN KEY) \(([^)]*)\)/gi)]
  const wrong = keys
    .filter((found) => !startsWell(name, found[2] ?? ''))
    .map((found) => `${name}: ${found[0]}`)
  const bare = /(PRIMARY KEY|UNIQUE)(?! \()/i.test(body) ? [`${name}: a key without a list of columns`] : []
  const references = [...body.matchAll(/(FOREIGN KEY \([^)]*\) )?REFERENCES (\w+)/gi)].flatMap((found) => {
    const other = tableOf(found[2] ?? '')
    if (!found[1]) return [`${name}: a reference without a list of columns`]
    return other && familyOf(other) === familyOf(table)
      ? []
      : [`${name}: refers to ${found[2]} of another family`]
  })
  return [...wrong, ...bare, ...references]
}

function startsWell(name: string, columns: string): boolean {
  const table = tableOf(name)
  return (
    table !== undefined &&
    columns.split(',')[0]?.trim() === columnOf(table, TABLES[table].key[0] ?? '').quoted
  )
}

const tableOf = (name: string): TableName | undefined => TABLE_NAMES.find((table) => sqlName(table) === name)
const familyOf = (table: TableName): Family => TABLES[table].family
