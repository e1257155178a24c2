// Where the parcel goes: masked until the seller asks for it, since every look is written down.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { platform } from '../../../client/platform-here'
import { phaseText, useWrite } from '../../../client/use-write'
import type { Output } from '../../../contract/functions'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import type { OrderId, ShopId } from '../../../domain/ids'
import css from './index.module.scss'

export interface AddressCellProps {
  readonly shopId: ShopId
  readonly orderId: OrderId
  readonly mask: string
}

type Address = Output<'revealAddress'>['address']

export function AddressCell({ shopId, orderId, mask }: AddressCellProps) {
  const reveal = useWrite('revealAddress')
  const [address, setAddress] = useState<Address | null>(null)
  const [said, say] = useState<string | undefined>()
  const isBusy = reveal.phase === 'busy' || reveal.phase === 'checking'
  const look = async (): Promise<void> => {
    const reply = await reveal.send({ shopId, orderId })
    if (reply.kind === 'done') setAddress(reply.value.address)
    else say(reply.kind === 'refused' ? reply.sentence : (phaseText('unknown') ?? ''))
  }
  if (!address)
    return (
      <CellGroup>
        <Cell
          title="寄到哪里"
          note={mask}
          value="看地址"
          busy={isBusy}
          error={said}
          onTap={() => void look()}
        />
      </CellGroup>
    )
  const whole = `${address.name} ${address.phone} ${address.region} ${address.detail}`
  return (
    <View className={css.address ?? ''}>
      <View className={css.who ?? ''}>{`${address.name} ${address.phone}`}</View>
      <View>{`${address.region} ${address.detail}`}</View>
      <Button
        kind="link"
        label={said ?? '复制地址'}
        onTap={() =>
          void platform.copy(whole).then(
            () => say('复制好了'),
            () => say('这里不让复制，请按住地址自己复制'),
          )
        }
      />
    </View>
  )
}
