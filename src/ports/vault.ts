// Sealing of personal data: each person has a key of their own, itself sealed by the installation's master key.
export interface Vault {
  newKey(): Promise<string>
  seal(sealedKey: string, fields: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>
  open(sealedKey: string, sealed: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>
}
