// Writes the SQL of the three commit functions from the list of tables: a static statement for each kind of change.
import { ERRAND_TABLES, TABLES, type Family, type TableName } from '../../domain/tables'
import { columnOf, columnsOf, sqlName, TABLE_NAMES, versionColumn, type ColumnFact } from './columns'
import { STATES } from './failures'

export const FAMILIES: readonly Family[] = ['shop', 'person', 'directory']

/** The text of `commit-functions.sql`. */
export function commitFunctions(): string {
  return `-- The three commit functions, written from the list of tables; a test says when they are out of date.\n\n${FAMILIES.map(commitFunction).join('\n')}`
}

/**
 * Neither `EXECUTE` nor a clock nor chance, and one row per statement: so each has a plan that is kept, a cluster can
 * send the whole function to the shard of `home`, and a replay does the same again.
 */
function commitFunction(family: Family): string {
  const branches = tablesOf(family).flatMap((table) => [insertOf(table), stepOf(table), expectOf(table)])
  const all = [...(family === 'shop' ? [STOCK, FLOOR] : []), leaseOf(family), endOf(family), ...branches]
  return `CREATE OR REPLACE FUNCTION commit_${family}(home text, changes jsonb) RETURNS void
LANGUAGE plpgsql AS $commit$
DECLARE
  c jsonb;
  r jsonb;
BEGIN
FOR c IN SELECT value FROM jsonb_array_elements(changes) LOOP
r := c -> 'row';
CASE c ->> 'op'
${all.filter((branch) => branch !== null).join('\n')}
ELSE RAISE EXCEPTION 'no change is called %', c ->> 'op';
END CASE;
END LOOP;
END $commit$;
`
}

/** Tables that many commits touch come first, behind what has no table: the branches are tried in order. */
function tablesOf(family: Family): TableName[] {
  const tables = TABLE_NAMES.filter((table) => TABLES[table].family === family)
  const hot = tables.filter((table) => HOT.includes(table))
  return [...hot, ...tables.filter((table) => !HOT.includes(table))]
}

const HOT: readonly TableName[] = [
  'shopAnswer',
  'order',
  'orderLine',
  'orderAddress',
  'orderStep',
  'attempt',
  'shopErrand',
  'transfer',
]

function insertOf(table: TableName): string {
  const columns = columnsOf(table)
  const family = TABLES[table].key[0]
  const values = columns.map((column) => (column.name === family ? 'home' : valueOf('r', column)))
  return `WHEN 'insert ${sqlName(table)}' THEN
INSERT INTO ${sqlName(table)} (${columns.map(({ quoted }) => quoted).join(', ')})
VALUES (${values.join(', ')})${isOnce(table) ? '\nON CONFLICT DO NOTHING' : ''};`
}

const isOnce = (table: TableName): boolean =>
  TABLES[table].onceOnly === true || Object.values<TableName>(ERRAND_TABLES).includes(table)

function stepOf(table: TableName): string | null {
  const { steps } = TABLES[table]
  if (!steps) return null
  const sets = steps.map((name) => {
    const { quoted } = columnOf(table, name)
    if (name === 'rev') return 'rev = rev + 1'
    return `${quoted} = CASE WHEN r ? '${name}' THEN ${valueOf('r', columnOf(table, name))} ELSE ${quoted} END`
  })
  const guards = [keyGuard(table), ...(hasState(table) ? [FROM_GUARD] : []), ...versionGuard(table, true)]
  return `WHEN 'step ${sqlName(table)}' THEN
UPDATE ${sqlName(table)} SET
${sets.join(',\n')}
WHERE ${guards.join('\nAND ')};
${unlessFound('guard', placeOf(table))}`
}

/** A shared lock, since a plain look would let another change the row before this commit ends. */
function expectOf(table: TableName): string | null {
  if (!versionColumn(table)) return null
  return `WHEN 'expect ${sqlName(table)}' THEN
PERFORM 1 FROM ${sqlName(table)} WHERE ${[keyGuard(table), ...versionGuard(table, false)].join(' AND ')} FOR SHARE;
${unlessFound('guard', placeOf(table))}`
}

function leaseOf(family: Family): string {
  const table = ERRAND_TABLES[family]
  return `WHEN 'errand-lease' THEN
UPDATE ${sqlName(table)} SET leased_by = c ->> 'by', leased_until = (c ->> 'until')::bigint, tries = tries + 1
WHERE ${keyGuard(table)} AND done_at IS NULL AND leased_until <= (c ->> 'now')::bigint AND tries = (c ->> 'tries')::bigint;
${unlessFound('lease', placeOf(table))}`
}

function endOf(family: Family): string {
  const table = ERRAND_TABLES[family]
  return `WHEN 'errand-end' THEN
UPDATE ${sqlName(table)} SET done_at = (c ->> 'doneAt')::bigint, run_at = coalesce((c ->> 'runAt')::bigint, run_at),
fault = c ->> 'fault', leased_by = NULL, leased_until = 0
WHERE ${keyGuard(table)} AND done_at IS NULL AND leased_by = c ->> 'leasedBy';
${unlessFound('lease', placeOf(table))}`
}

const FLOOR = `WHEN 'floor' THEN
IF (c ->> 'byFen')::bigint > 0 THEN
INSERT INTO balance (shop_id, account, amount_fen) VALUES (home, c ->> 'account', (c ->> 'byFen')::bigint)
ON CONFLICT (shop_id, account) DO UPDATE SET amount_fen = balance.amount_fen + excluded.amount_fen;
ELSE
UPDATE balance SET amount_fen = amount_fen + (c ->> 'byFen')::bigint
WHERE shop_id = home AND account = c ->> 'account' AND amount_fen + (c ->> 'byFen')::bigint >= 0;
${unlessFound('floor', `'balance/' || (c ->> 'account')`)}
END IF;`

/** The move's row first, so that the SKU's own row is locked as short as can be. */
const STOCK = `WHEN 'stock' THEN
INSERT INTO stock_move (shop_id, sku_id, kind, ref, quantity, at)
VALUES (home, c ->> 'skuId', c ->> 'move', c ->> 'ref', (c ->> 'quantity')::bigint, (c ->> 'at')::bigint);
UPDATE sku SET supplied = supplied + (c ->> 'supplied')::bigint, sellable = sellable + (c ->> 'sellable')::bigint,
reserved = reserved + (c ->> 'reserved')::bigint, sold = sold + (c ->> 'sold')::bigint
WHERE shop_id = home AND sku_id = c ->> 'skuId'
AND supplied + (c ->> 'supplied')::bigint >= 0 AND sellable + (c ->> 'sellable')::bigint >= 0
AND reserved + (c ->> 'reserved')::bigint >= 0
AND (c ->> 'terms' IS NULL OR (on_sale AND terms = (c ->> 'terms')::bigint));
${unlessFound('stock', `'sku/' || (c ->> 'skuId')`)}`

const FROM_GUARD = `(NOT c ? 'from' OR c -> 'from' ? state)`

function versionGuard(table: TableName, optional: boolean): string[] {
  const version = versionColumn(table)
  if (!version) return []
  const equal = `${columnOf(table, version).quoted} = (c ->> 'rev')::bigint`
  return [optional ? `(NOT c ? 'rev' OR ${equal})` : equal]
}

function keyGuard(table: TableName): string {
  const [family, ...rest] = TABLES[table].key.map((name) => columnOf(table, name))
  return [
    `${family?.quoted} = home`,
    ...rest.map((column) => `${column.quoted} = ${valueOf(`c -> 'key'`, column)}`),
  ].join(' AND ')
}

/** `table/key`, the family's id left out. */
function placeOf(table: TableName): string {
  const rest = TABLES[table].key.slice(1).map((name) => ` || '/' || (c -> 'key' ->> '${name}')`)
  return `'${table}'${rest.join('')}`
}

const hasState = (table: TableName): boolean => columnsOf(table).some(({ name }) => name === 'state')

/** Rows come with the domain's own names. */
function valueOf(from: string, { name, type, nullable }: ColumnFact): string {
  if (type === 'jsonb') return nullable ? `nullif(${from} -> '${name}', 'null')` : `${from} -> '${name}'`
  return type === 'text' ? `${from} ->> '${name}'` : `(${from} ->> '${name}')::${type}`
}

function unlessFound(failed: keyof typeof STATES, at: string): string {
  return `IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = '${STATES[failed]}', MESSAGE = '${failed}', DETAIL = ${at}; END IF;`
}
