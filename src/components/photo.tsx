// A stored picture in a frame of fixed shape, so that nothing jumps when it arrives.
import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { onWeb } from './on-web'
import css from './photo.module.scss'
import { UNSPOKEN } from './spoken'

export interface PhotoProps {
  /** Of a stored picture; `src` is for pictures that are not stored yet. */
  readonly fileId?: string | null | undefined
  readonly src?: string | undefined
  /** Empty where the picture only repeats the words beside it. */
  readonly alt: string
  /** Width over height, 1 unless told. */
  readonly ratio?: number | undefined
  /** Half as strong: sold out. */
  readonly dim?: boolean | undefined
  /** The first pictures of a page are wanted at once. */
  readonly eager?: boolean | undefined
  readonly className?: string | undefined
  /** Stands on the ground where there is no picture. */
  readonly children?: ReactNode
}

let pictureBase = ''

/** Where stored pictures are: an address without a slash at its end. The client sets it once at the start. */
export function setPictureBase(address: string): void {
  pictureBase = address
}

export function pictureAddress(fileId: string): string {
  return `${pictureBase}/pictures/${fileId}`
}

export function Photo(props: PhotoProps) {
  const { fileId, src, alt, ratio = 1, dim = false, eager = false, className, children } = props
  const address = src ?? (fileId ? pictureAddress(fileId) : null)
  return (
    <View
      className={classes(css.photo, dim && css.dim, className)}
      {...(ratio === 1 ? {} : { style: `padding-top:${100 / ratio}%` })}
    >
      {address === null ? (
        children
      ) : (
        <Image
          className={css.image ?? ''}
          src={address}
          mode="aspectFill"
          lazyLoad={!eager}
          {...(onWeb ? { nativeProps: { alt } } : alt === '' ? UNSPOKEN : { ariaLabel: alt })}
        />
      )}
    </View>
  )
}
