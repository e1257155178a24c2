// The city of an address as people say it, without the words of its office.

/** `湖南省 长沙市` → `长沙`; a text of another shape stays as it was typed. */
export function cityOf(region: string): string {
  const parts = region.trim().split(/\s+/)
  const city = parts[1] ?? parts[0] ?? ''
  return city.length > 2 ? city.replace(/(市|地区|盟)$/, '') : city
}
