// A free name near to the one that was wished for, taken with one tap.
import { Text } from '@tarojs/components'
import { Tappable } from '../../../components/tappable'
import css from './index.module.scss'

export interface SuggestedNameProps {
  readonly name: string
  readonly onTake: (name: string) => void
}

export function SuggestedName({ name, onTake }: SuggestedNameProps) {
  return (
    <Tappable className={css.suggested} onTap={() => onTake(name)}>
      <Text>{`用「${name}」`}</Text>
    </Tappable>
  )
}
