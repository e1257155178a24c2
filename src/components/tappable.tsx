// Whatever can be tapped: pressed look, role and spoken name, and in the browser the keyboard as well.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { onWeb } from './on-web'
import css from './tappable.module.scss'

/** How long the pressed look stays after the finger has left. WeChat's templates have it already. */
const PRESS = onWeb ? { hoverStayTime: 80 } : {}

export type TapRole = 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'option'

export interface TappableProps {
  readonly onTap: () => void
  /** Spoken name, where the text inside does not say it. */
  readonly label?: string | undefined
  readonly role?: TapRole
  readonly className?: string | undefined
  readonly children?: ReactNode
  readonly id?: string
  readonly pressed?: boolean | undefined
  readonly checked?: boolean | undefined
  readonly expanded?: boolean | undefined
  readonly busy?: boolean | undefined
  /** Rows change their ground instead of their size. */
  readonly flat?: boolean
  /** For what lies inside something else that can be tapped. */
  readonly alone?: boolean
}

interface WebEvent {
  readonly key?: string
  readonly target: unknown
  readonly currentTarget: unknown
  preventDefault(): void
}

export function Tappable(props: TappableProps) {
  const { onTap, className, children, id, flat, alone } = props
  const look = flat ? css.flat : css.push
  return (
    <View
      {...(id === undefined ? {} : { id })}
      className={classes(look, className)}
      hoverClass={(flat ? css.dim : css.down) ?? ''}
      {...PRESS}
      {...(alone ? { hoverStopPropagation: true } : {})}
      onClick={(event) => {
        if (alone) event.stopPropagation()
        onTap()
      }}
      {...spoken(props)}
    >
      {children}
    </View>
  )
}

/** Role, name and state in the words of the platform. */
function spoken(props: TappableProps): Record<string, unknown> {
  const { label, role = 'button', onTap, pressed, checked, expanded, busy } = props
  if (!onWeb) return label === undefined ? { ariaRole: role } : { ariaRole: role, ariaLabel: label }
  return {
    role,
    tabIndex: 0,
    ...(label === undefined ? {} : { ariaLabel: label }),
    ...state('ariaPressed', pressed),
    ...state('ariaChecked', checked),
    ...state('ariaExpanded', expanded),
    ...state('ariaBusy', busy),
    onKeyDown: (event: WebEvent) => {
      if (event.target !== event.currentTarget) return
      if (event.key !== 'Enter' && (event.key !== ' ' || role === 'link')) return
      // Else the space bar also scrolls the page.
      event.preventDefault()
      onTap()
    },
  }
}

function state(name: string, value: boolean | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value ? 'true' : 'false' }
}
