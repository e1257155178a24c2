// A page that breaks says so and can be opened again; the others go on.
import { Text, View } from '@tarojs/components'
import { Component, type PropsWithChildren } from 'react'
import css from './error-boundary.module.scss'

interface State {
  readonly isBroken: boolean
}

export class ErrorBoundary extends Component<PropsWithChildren, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <View className={css.broken ?? ''} onClick={() => this.setState({ isBroken: false })}>
        <Text>这一页没有打开，钱和货都没有动。点一下再试。</Text>
      </View>
    )
  }
}
