// The form that carries a picture to WeChat Pay: its description first, then its bytes.
export interface Upload {
  readonly filename: string
  readonly mime: string
  readonly bytes: Uint8Array
}

const NEW_LINE = '\r\n'

/** The boundary is random, so a picture that contains it would have to guess it. */
export function multipart(
  boundary: string,
  meta: string,
  file: Upload,
): { contentType: string; body: Uint8Array } {
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="meta"',
    'Content-Type: application/json',
    '',
    meta,
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${file.filename}"`,
    `Content-Type: ${file.mime}`,
    '',
    '',
  ].join(NEW_LINE)
  const tail = `${NEW_LINE}--${boundary}--${NEW_LINE}`
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(tail)]),
  }
}
