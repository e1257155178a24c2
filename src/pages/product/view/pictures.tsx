// The product's pictures from edge to edge, with the number of the one that is looked at.
import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useState } from 'react'
import { Photo } from '../../../components/photo'
import css from './index.module.scss'
import type { ProductPage } from './product-page'

export interface PicturesProps {
  readonly product: ProductPage['product']
  readonly isDim: boolean
}

export function Pictures({ product: { title, pictures }, isDim }: PicturesProps) {
  const [at, setAt] = useState(0)
  if (pictures.length < 2)
    return (
      <Photo className={css.picture} fileId={pictures[0]} alt={title} dim={isDim} eager>
        <View className={css.letter ?? ''}>{Array.from(title).slice(0, 1).join('')}</View>
      </Photo>
    )
  return (
    <View className={css.pictures ?? ''}>
      <Swiper className={css.swiper ?? ''} onChange={({ detail }) => setAt(detail.current)}>
        {pictures.map((fileId, index) => (
          <SwiperItem key={fileId}>
            <Photo
              className={css.picture}
              fileId={fileId}
              alt={`${title}，第 ${index + 1} 张`}
              dim={isDim}
              eager={index === 0}
            />
          </SwiperItem>
        ))}
      </Swiper>
      <View className={css.place ?? ''}>{`${at + 1}/${pictures.length}`}</View>
    </View>
  )
}
