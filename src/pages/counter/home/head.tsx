// The sentence for now, with a cup of tea beside it when there is nothing to do.
import { View } from '@tarojs/components'
import { Drawing } from '../../../components/drawing'
import { clockText } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { empty } from '../../../domain/drawing/empties'
import { IDLE, type Counter } from './desk'
import css from './index.module.scss'

const TEA_SIZE = 144

export interface HeadProps {
  readonly sentence: string
  readonly counter: Counter
  readonly isStale: boolean
}

export function Head({ sentence, counter, isStale }: HeadProps) {
  return (
    <>
      {isStale && (
        <Notice
          className={css.stale}
          kind="info"
          text={`网断了，这是 ${clockText(counter.asOf)} 的样子，连上就更新。`}
        />
      )}
      <View className={css.head ?? ''}>
        <View className={css.sentence ?? ''}>{sentence}</View>
        {sentence === IDLE && <Drawing svg={empty('tea')} label="" width={TEA_SIZE} height={TEA_SIZE} />}
      </View>
    </>
  )
}
