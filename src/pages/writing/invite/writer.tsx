// The card as it is written, with its sheets and its one button.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { replace, routes } from '../../../client/routes'
import { phaseText } from '../../../client/use-write'
import type { Output } from '../../../contract/functions'
import type { Begin } from './begin'
import { buyerOf, postageOf, withPrice } from './draft'
import { GoodsEditor } from './goods-editor'
import { GoodsSheet } from './goods-sheet'
import { Head } from './head'
import css from './index.module.scss'
import { NoteEditor } from './note-editor'
import { PostageSheet } from './postage-sheet'
import { PriceSheet } from './price-sheet'
import { saidWhere } from './said-where'
import { SumEditor } from './sum-editor'
import { useDraft, type Drafting } from './use-draft'
import { useSendOffer, type OfferSending } from './use-send-offer'

type Shop = NonNullable<Output<'readMyShop'>['shop']>

export interface WriterProps {
  readonly shop: Shop
  readonly begin: Begin
}

/** `priced`: the key of the one whose price is asked about, null for all. */
type OpenSheet = 'goods' | 'postage' | { readonly priced: string | null } | null

export function Writer({ shop, begin }: WriterProps) {
  const drafting = useDraft(begin.place, begin.draft)
  const { draft, change } = drafting
  const sending = useSendOffer(shop.shopId, begin, drafting)
  const [sheet, setSheet] = useState<OpenSheet>(begin.pick && draft.items.length === 0 ? 'goods' : null)
  const said = saidWhere(sending.lack, sending.refusal)
  return (
    <>
      <Head
        shop={shop}
        addressee={draft.addressee}
        version={begin.revises && begin.revises.replaces + 1}
        onAddressee={(addressee) => change((before) => ({ ...before, addressee }))}
      />
      {!shop.collecting && (
        <Notice kind="held" className={css.held} text="收款还在审核：可以先写先发，审核好了买家才能付。" />
      )}
      <NoteEditor draft={draft} onNote={(note) => change((before) => ({ ...before, note }))} />
      <GoodsEditor
        drafting={drafting}
        error={said.goods}
        onAdd={() => setSheet('goods')}
        onPrice={({ key }) => setSheet({ priced: key })}
        onPostage={() => setSheet('postage')}
      />
      <SumEditor
        draft={draft}
        sumError={said.sum}
        holdError={said.hold}
        onPrices={() => setSheet(draft.items.length === 0 ? 'goods' : { priced: null })}
        onHold={(hold) => change((before) => ({ ...before, hold }))}
      />
      <SendBar shop={shop} begin={begin} drafting={drafting} sending={sending} />
      <Sheets shop={shop} begin={begin} drafting={drafting} sheet={sheet} onClose={() => setSheet(null)} />
    </>
  )
}

interface PartProps extends WriterProps {
  readonly drafting: Drafting
}

function SendBar({ shop, begin, drafting, sending }: PartProps & { readonly sending: OfferSending }) {
  const { phase, send, lack, refusal } = sending
  const told = phaseText(phase)
  const { bar } = saidWhere(lack, refusal)
  const { revises } = begin
  const see = revises && routes.invitation(shop.shopId, revises.invitationId)
  return (
    <ActionBar
      above={
        (bar !== null || told !== null) && (
          <View>
            {bar !== null && (
              <Notice
                kind="refused"
                className={css.above}
                text={bar}
                {...(see ? { link: '看这一张', onLink: () => void replace(see) } : {})}
              />
            )}
            {told !== null && <Notice kind="info" className={css.above} text={told} />}
          </View>
        )
      }
    >
      <Button
        label={`下一步：发给${buyerOf(drafting.draft) ?? '买家'}`}
        busy={phase === 'busy' || phase === 'checking'}
        busyLabel="正在写好…"
        onTap={() => void send()}
      />
    </ActionBar>
  )
}

interface SheetsProps extends PartProps {
  readonly sheet: OpenSheet
  readonly onClose: () => void
}

function Sheets({ shop, begin, drafting, sheet, onClose }: SheetsProps) {
  const { draft, change } = drafting
  const pricing = sheet !== null && typeof sheet !== 'string' ? sheet : null
  const setPrices = (prices: Readonly<Record<string, number>>): void =>
    change((before) =>
      Object.keys(prices).reduce((next, key) => withPrice(next, key, prices[key] ?? 0), before),
    )
  return (
    <>
      <GoodsSheet
        open={sheet === 'goods'}
        shopId={shop.shopId}
        drafting={drafting}
        pick={begin.pick}
        onClose={onClose}
      />
      <PriceSheet
        open={pricing !== null}
        items={draft.items}
        only={pricing && pricing.priced}
        buyer={buyerOf(draft)}
        onClose={onClose}
        onPrices={setPrices}
      />
      <PostageSheet
        open={sheet === 'postage'}
        postageFen={postageOf(draft)}
        onClose={onClose}
        onPostage={(postageFen) => change((before) => ({ ...before, postageFen }))}
      />
    </>
  )
}
