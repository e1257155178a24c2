// Digests: of inputs, of secrets, and blind indexes of personal data under a key that never leaves the installation.
export interface Digest {
  /** SHA-256 in lower-case hex. */
  sha256(text: string): string
  /** Keyed, per purpose: the same phone has another index for another purpose. Lower-case hex. */
  blind(purpose: 'openid' | 'phone' | 'id-number' | 'card-number' | 'code', text: string): string
}
