// What a column holds, worked out from the domain's own types: a list that misses or mistypes a column does not compile.
import type { Column, Rows, TableName } from '../../domain/tables'

/** `?` marks a column that may be null. */
export type ColumnType = 'text' | 'text?' | 'bigint' | 'bigint?' | 'boolean' | 'boolean?' | 'jsonb' | 'jsonb?'

export type ColumnsOf<T extends TableName> = {
  readonly [N in T]: { readonly [C in Column<N>]: TypeOf<Rows[N][C]> }
}

type TypeOf<Value> = unknown extends Value
  ? 'jsonb?'
  : `${BaseOf<NonNullable<Value>>}${null extends Value ? '?' : ''}`
type BaseOf<Value> = [Value] extends [string]
  ? 'text'
  : [Value] extends [number]
    ? 'bigint'
    : [Value] extends [boolean]
      ? 'boolean'
      : 'jsonb'
