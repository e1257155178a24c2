// Findings: rules that were seen broken, by name.

export interface Finding {
  readonly rule: string
  readonly detail: string
}

export function found(findings: Finding[], rule: string, detail: unknown): void {
  findings.push({ rule, detail: typeof detail === 'string' ? detail : JSON.stringify(detail) })
}
