// The phone's colours for the desk around it: read from where they are written once, by day and by night.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const SHEET = join(__dirname, '../../app.scss')
const BLOCK = /^[ ]*page,\s+body \{([^}]*)\}/gm
const COLOUR = /--[\w-]+:\s*#[0-9a-fA-F]{3,8};/g

/** `:root` rules with every colour of the phone. */
export function deskTokens(): string {
  const [light = '', dark = ''] = [...readFileSync(SHEET, 'utf8').matchAll(BLOCK)].map(([, body = '']) =>
    (body.match(COLOUR) ?? []).join(' '),
  )
  return `:root { ${light} } @media (prefers-color-scheme: dark) { :root { ${dark} } }`
}
