// The product's photos: taken one after the other, the first one is its face; one that is on its way holds nothing up.
import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { usePhoto } from '../../../client/use-photo'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { Photo } from '../../../components/photo'
import { Sheet } from '../../../components/sheet'
import { Tappable } from '../../../components/tappable'
import type { FileId } from '../../../domain/ids'
import { PICTURES_MAX } from '../../../domain/product'
import css from './index.module.scss'

const FULL = `照片最多 ${PICTURES_MAX} 张，想换就先拿掉一张。`

export interface PhotosProps {
  readonly pictures: readonly FileId[]
  readonly onChange: (pictures: readonly FileId[]) => void
}

export function Photos({ pictures, onChange }: PhotosProps) {
  const latest = useRef(pictures)
  useEffect(() => {
    latest.current = pictures
  }, [pictures])
  const photo = usePhoto('product', (fileId) => onChange([...latest.current, fileId]))
  const said = photo.said ?? (photo.isBusy ? '正在传…' : '加照片')
  const [touched, touch] = useState<FileId | null>(null)
  return (
    <View>
      <View className={css.tiles ?? ''}>
        {pictures.map((fileId, at) => (
          <Tappable
            key={fileId}
            className={css.tile}
            label={`第 ${at + 1} 张照片，点一下可以换位置或拿掉`}
            onTap={() => touch(fileId)}
          >
            <Photo fileId={fileId} alt="" />
          </Tappable>
        ))}
        {pictures.length < PICTURES_MAX && (
          <Tappable className={css.tile} label={said} busy={photo.isBusy} onTap={photo.take}>
            <View className={css.add ?? ''}>
              <Icon name="camera" size={56} />
              <Text className={css.said ?? ''}>{said}</Text>
            </View>
          </Tappable>
        )}
      </View>
      {pictures.length >= PICTURES_MAX && <View className={css.full ?? ''}>{FULL}</View>}
      <PhotoSheet {...{ touched, pictures, onChange }} onClose={() => touch(null)} />
    </View>
  )
}

interface PhotoSheetProps extends PhotosProps {
  readonly touched: FileId | null
  readonly onClose: () => void
}

function PhotoSheet({ touched, pictures, onChange, onClose }: PhotoSheetProps) {
  const others = pictures.filter((one) => one !== touched)
  const first = touched === null ? pictures : [touched, ...others]
  const mayLead = pictures.length > 1 && touched !== pictures[0]
  const leave = (next: readonly FileId[]) => () => {
    onChange(next)
    onClose()
  }
  return (
    <Sheet title="这张照片" open={touched !== null} early={pictures.length > 0} onClose={onClose}>
      <View className={css.choices ?? ''}>
        {mayLead && <Button kind="quiet" label="放到最前" onTap={leave(first)} />}
        <Button kind="danger" label="拿掉" onTap={leave(others)} />
      </View>
    </Sheet>
  )
}
