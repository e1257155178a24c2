// How large a photo may be before it is sent.
import { PICTURE_BYTES_MAX } from '../domain/picture'

/** Longer than any screen shows; a photo of a phone is four times that. */
export const PICTURE_SIDE_MAX = 1_600
export const QUALITY = 0.85
export const QUALITY_LOW = 0.6

/** Three bytes are four characters. */
export const fits = (base64: string): boolean => (base64.length / 4) * 3 <= PICTURE_BYTES_MAX

export const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1)
