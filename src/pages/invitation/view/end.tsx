// Below the card: the smaller ways on, and the wish for a shop of one's own.
import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { OpenShopStrip } from '../../../components/open-shop'
import { platform } from '../../../client/platform-here'
import type { Sending } from '../../../client/sending'
import { go, routes } from '../../../client/routes'
import type { Card, Deed, Face } from './face'
import css from './index.module.scss'

export interface EndProps {
  readonly card: Card
  readonly face: Face
  readonly openType: Sending['openType']
  readonly onDo: (deed: Deed | 'decline') => void
}

/** Whether whoever looks may say that it is not wanted any more. */
export const mayDecline = ({ mine, face }: Card): boolean =>
  mine !== 'seller' && (face === 'sent' || face === 'opened') && !platform.can.singlePage

export function End({ card, face, openType, onDo }: EndProps) {
  const isSeller = card.mine === 'seller'
  const mayEnd = card.face === 'sent' || card.face === 'opened'
  return (
    <View className={css.end ?? ''}>
      {mayEnd && isSeller && face.main?.deed === 'send' && (
        <Button kind="link" label="改一版" onTap={() => onDo('revise')} />
      )}
      {mayEnd && isSeller && face.main?.deed === 'revise' && (
        <Button kind="link" label="再发一次这一张" {...openType} onTap={() => onDo('send')} />
      )}
      {!isSeller && (
        <OpenShopStrip single={platform.can.singlePage} onTap={() => void go(routes.opening())} />
      )}
      {mayDecline(card) && (
        <Button kind="link" className={css.small} label="不需要了" onTap={() => onDo('decline')} />
      )}
    </View>
  )
}
