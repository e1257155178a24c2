// The street with the shop open; the shutter goes up the first time only.
import { Drawing } from '../../../components/drawing'
import { useMode } from '../../../components/mode'
import { StreetDrawing } from '../../../components/street-drawing'
import { street, STREET_HEIGHT, STREET_WIDTH } from '../../../domain/drawing/street'
import type { Paint } from '../../../domain/shop'

export interface OpenedStreetProps {
  readonly name: string
  readonly paint: Paint
  readonly isFirst: boolean
}

export function OpenedStreet({ name, paint, isFirst }: OpenedStreetProps) {
  const mode = useMode()
  if (isFirst) return <StreetDrawing step={4} name={name} paint={paint} done />
  const picture = street({ step: 'done', mode, name, paint })
  return <Drawing svg={picture} label={`${name}开着`} width={STREET_WIDTH} height={STREET_HEIGHT} />
}
