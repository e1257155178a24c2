// Where a start listens: ports that may be named in the environment, and the addresses they make.
export const LOOPBACK = '127.0.0.1'
const SHOP_PORT = 8100
const OUTSIDE_PORT = 8101
const PORT_MAX = 65_535

export const shopPort = (): number => portOf('XIAOPU_PORT', SHOP_PORT)
export const outsidePort = (): number => portOf('XIAOPU_OUTSIDE_PORT', OUTSIDE_PORT)
export const shopUrl = (): string => `http://${LOOPBACK}:${shopPort()}`
export const outsideUrl = (): string => `http://${LOOPBACK}:${outsidePort()}`

function portOf(name: string, fallback: number): number {
  const port = Number(process.env[name] ?? fallback)
  return Number.isInteger(port) && port > 0 && port <= PORT_MAX ? port : fallback
}
