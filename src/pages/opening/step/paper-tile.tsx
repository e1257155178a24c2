// One side of the ID card: an outline to tap, then a tick; the photo itself is not shown again.
import { Text, View } from '@tarojs/components'
import { usePhoto } from '../../../client/use-photo'
import { classes } from '../../../components/classes'
import { Icon } from '../../../components/icon'
import { Tappable } from '../../../components/tappable'
import { dataUri } from '../../../domain/drawing/data-uri'
import type { FileId } from '../../../domain/ids'
import css from './index.module.scss'
import { paperDrawing } from './paper-drawing'

const NAMES = { front: '身份证人像面', back: '身份证国徽面' } as const

export interface PaperTileProps {
  readonly side: 'front' | 'back'
  /** Of the photo that is in already. */
  readonly fileId: FileId | null
  readonly onTaken: (fileId: FileId) => void
}

export function PaperTile({ side, fileId, onTaken }: PaperTileProps) {
  const photo = usePhoto('paper', onTaken)
  const { isBusy } = photo
  const said = photo.said ?? (isBusy ? '正在收…' : fileId ? '收好了 · 重拍' : '拍一张')
  const isIn = fileId !== null && !isBusy && photo.said === null
  return (
    <Tappable
      className={classes(css.tile, isIn && css.in)}
      label={`${NAMES[side]}，${said}`}
      busy={isBusy || undefined}
      onTap={photo.take}
    >
      <View className={css.paper ?? ''} style={maskOf(side)} />
      <Text className={css.side ?? ''}>{NAMES[side]}</Text>
      <Text className={classes(css.said, !isBusy && photo.said !== null && css.bad)}>{said}</Text>
      {isIn && (
        <View className={css.tick ?? ''}>
          <Icon name="check" size={28} tone="on-door" />
        </View>
      )}
    </Tappable>
  )
}

function maskOf(side: 'front' | 'back'): string {
  const picture = `url("${dataUri(paperDrawing(side))}")`
  return `-webkit-mask-image:${picture};mask-image:${picture}`
}
