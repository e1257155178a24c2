// For everybody else: the little shop that could be theirs, in four steps.
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { openingDraft } from '../../../client/opening-draft'
import { go, routes } from '../../../client/routes'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { StreetDrawing } from '../../../components/street-drawing'
import css from './index.module.scss'

export interface NoShopFrontProps {
  readonly children?: ReactNode
}

export function NoShopFront({ children }: NoShopFrontProps) {
  const [isBegun, setBegun] = useState(() => openingDraft() !== null)
  useDidShow(() => setBegun(openingDraft() !== null))
  return (
    <>
      <View className={css.body ?? ''}>
        <StreetDrawing step={4} name="您的小店" paint="persimmon" />
        <View className={css.title ?? ''}>开一家自己的小店</View>
        <View className={css.promise ?? ''}>{isBegun ? '上回填的都在，接着走就行' : '四步，大约三分钟'}</View>
        <CellGroup className={css.mine}>
          <Cell
            title="已有小店？用手机号进来"
            icon="phone"
            onTap={() => void go(`${routes.opening()}?from=seller`)}
          />
        </CellGroup>
        {children}
      </View>
      <ActionBar>
        <Button label={isBegun ? '接着开店' : '开一家小店'} onTap={() => void go(routes.opening())} />
      </ActionBar>
    </>
  )
}
