// The application's own role and database inside the embedded server, made once; the role is no superuser.
import type { Client } from 'pg'

export const APP = 'xiaopu'

/** Each step looks first, so a start killed in between is completed by the next. */
export async function makeAppDatabase(admin: Client, password: string): Promise<void> {
  const has = async (sql: string) => (await admin.query(sql, [APP])).rowCount === 1
  if (!(await has('select 1 from pg_roles where rolname = $1')))
    await admin.query(`create role ${APP} login password ${admin.escapeLiteral(password)}`)
  if (!(await has('select 1 from pg_database where datname = $1')))
    await admin.query(`create database ${APP} owner ${APP}`)
}

export const appUrl = (port: number, password: string): string =>
  `postgresql://${APP}:${encodeURIComponent(password)}@127.0.0.1:${port}/${APP}`
