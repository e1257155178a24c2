// 「我也要开店」: the quiet button in the bar of every shared page, and the strip at the page's end.
import { View } from '@tarojs/components'
import { empty } from '../domain/drawing/empties'
import { Button } from './button'
import { classes } from './classes'
import { Drawing } from './drawing'
import css from './open-shop.module.scss'
import { Tappable } from './tappable'

const WISH = '我也要开店'
const PROMISE = '四步，大约三分钟'
/** Moments shows pages without any way on but its own button. */
const SINGLE_PAGE = '点下面的“前往小程序”，就能逛，也能开自己的店'
const DRAWING_SIZE = 112

export interface OpenShopButtonProps {
  readonly onTap: () => void
}

export function OpenShopButton({ onTap }: OpenShopButtonProps) {
  return <Button kind="quiet" label={WISH} onTap={onTap} />
}

export interface OpenShopStripProps extends OpenShopButtonProps {
  readonly single?: boolean | undefined
  readonly className?: string | undefined
}

export function OpenShopStrip({ onTap, single, className }: OpenShopStripProps) {
  const inside = (
    <>
      <Drawing svg={empty('shop')} label="" width={DRAWING_SIZE} height={DRAWING_SIZE} />
      <View className={css.text ?? ''}>
        <View className={css.wish ?? ''}>{single ? SINGLE_PAGE : WISH}</View>
        {!single && <View className={css.promise ?? ''}>{PROMISE}</View>}
      </View>
    </>
  )
  if (single) return <View className={classes(css.strip, css.slip, className)}>{inside}</View>
  return (
    <Tappable label={`${WISH}，${PROMISE}`} className={classes(css.strip, className)} onTap={onTap}>
      {inside}
      <View className={css.chevron ?? ''} />
    </Tappable>
  )
}
