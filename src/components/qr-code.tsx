// A code to be scanned by another phone: always dark on white, also at night, since cameras need it so.
import { Image, View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import { dataUri } from '../domain/drawing/data-uri'
import { onWeb } from './on-web'
import css from './qr-code.module.scss'

/** Four modules of white all around, as the standard for QR codes asks (ISO/IEC 18004). */
const QUIET_ZONE = 4

export interface QrCodeProps {
  readonly text: string
  /** What scanning it does, for those who don't see it. */
  readonly label: string
}

export function QrCode({ text, label }: QrCodeProps) {
  const svg = renderSVG(text, { border: QUIET_ZONE, ecc: 'M' })
  return (
    <View className={css.code ?? ''}>
      <Image
        className={css.picture ?? ''}
        src={dataUri(svg)}
        {...(onWeb ? { nativeProps: { alt: label } } : { ariaLabel: label })}
      />
    </View>
  )
}
