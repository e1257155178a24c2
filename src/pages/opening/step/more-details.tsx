// What may be added to a new shop and need not: a sentence for visitors, a picture, and where goods come back to.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OpeningDraft } from '../../../client/opening-draft'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Field } from '../../../components/field'
import { SHOP_NOTICE_LENGTH_MAX } from '../../../domain/shop'
import type { BackAddress } from './back-address'
import { BackFields } from './back-fields'
import type { Faults } from './faults'
import css from './index.module.scss'
import { LogoCell } from './logo-cell'
import type { TypedRef } from './typed'

export interface MoreDetailsProps {
  readonly typed: TypedRef
  readonly faults: Faults
  readonly take: (part: Partial<OpeningDraft>) => void
  readonly takeBack: (part: Partial<BackAddress>) => void
}

export function MoreDetails({ typed, faults, take, takeBack }: MoreDetailsProps) {
  const { draft, back } = typed.current
  const [isNoticeOpen, openNotice] = useState(draft.notice !== '')
  const [isBackOpen, openBack] = useState(back.detail !== '')
  return (
    <View className={css.more ?? ''}>
      <CellGroup title="可以不填">
        {!isNoticeOpen && (
          <Cell title="给来客写一句话" note="例如 下午四点前下单，今天寄" onTap={() => openNotice(true)} />
        )}
        <LogoCell logo={draft.logo} onTaken={(logo) => take({ logo })} />
        {!isBackOpen && <Cell title="退货寄到哪里" onTap={() => openBack(true)} />}
      </CellGroup>
      {isNoticeOpen && (
        <Field
          className={css.field}
          label="给来客的一句话"
          name="notice"
          type="area"
          maxLength={SHOP_NOTICE_LENGTH_MAX}
          defaultValue={draft.notice}
          placeholder="例如 下午四点前下单，今天寄"
          onInput={(notice) => take({ notice })}
        />
      )}
      {isBackOpen && <BackFields back={back} faults={faults} take={takeBack} />}
    </View>
  )
}
