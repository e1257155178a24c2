// One thing to fill in: label above, its sentence below; digits are grouped while one types and masked afterwards.
import { Input, Textarea, View } from '@tarojs/components'
import { useId, type ReactNode, type Ref } from 'react'
import { classes } from './classes'
import css from './field.module.scss'
import { maskedDigits, type Grouping } from '../domain/grouping'
import { onWeb } from './on-web'
import { useTyping, type FieldHandle } from './typing'

export type FieldType = 'text' | 'digit' | 'number' | 'idcard' | 'phone' | 'area'

export interface FieldProps {
  readonly label: string
  readonly name: string
  readonly type?: FieldType
  /** Read once: afterwards the field keeps what is typed, and `fieldRef` is the way to change it. */
  readonly defaultValue?: string | undefined
  readonly placeholder?: string | undefined
  /** In characters, blanks between groups not counted. */
  readonly maxLength: number
  /** When one leaves the field or confirms, and the value is another than before. Never with blanks of groups. */
  readonly onCommit?: ((value: string) => void) | undefined
  readonly onInput?: ((value: string) => void) | undefined
  /** One sentence below, in red. */
  readonly error?: string | undefined
  /** A tick; a text says below what is right. */
  readonly ok?: boolean | string | undefined
  readonly group?: Grouping | undefined
  /** Shows stars instead of the middle after one has left it. */
  readonly masked?: boolean | undefined
  readonly hint?: string | undefined
  readonly trailing?: ReactNode
  /** Asks for the caret, at once or when it becomes true: in a sheet, when that opens. */
  readonly autoFocus?: boolean | undefined
  readonly fieldRef?: Ref<FieldHandle> | undefined
  /** The browser's word for what it may fill in by itself: `tel`, `name`, `one-time-code`. */
  readonly autoComplete?: string | undefined
  readonly className?: string | undefined
}

const GROUP_OF: Partial<Record<FieldType, Grouping>> = { phone: 'phone', idcard: 'id' }

export function Field(props: FieldProps) {
  const { label, type = 'text', error, ok, hint, trailing, masked, className } = props
  const said = useId()
  const group = props.group ?? GROUP_OF[type]
  const typing = useTyping({ ...props, type, group })
  const { isFocused, shown } = typing
  const isWrong = error !== undefined && error !== ''
  const isMasked = masked === true && group !== undefined && !isFocused && shown !== ''
  const message = isWrong ? error : typeof ok === 'string' ? ok : (hint ?? '')
  return (
    <View className={classes(css.field, className)}>
      <View className={css.label ?? ''} {...(onWeb ? { ariaHidden: 'true' } : {})}>
        {label}
      </View>
      <View
        className={classes(
          css.box,
          isFocused && css.on,
          isWrong ? css.wrong : ok === true && css.right,
          type === 'area' && css.tall,
        )}
      >
        <View className={classes(css.entry, isMasked && css.hidden)}>
          <Entry {...props} type={type} typing={typing} describedBy={message === '' ? '' : said} />
          {isMasked && <View className={css.mask ?? ''}>{maskedDigits(group, shown)}</View>}
        </View>
        {trailing !== undefined && <View className={css.trailing ?? ''}>{trailing}</View>}
      </View>
      {message !== '' && (
        <View
          className={classes(css.said, isWrong ? css.bad : typeof ok === 'string' && css.good)}
          {...(onWeb ? { id: said, role: isWrong ? 'alert' : 'status' } : {})}
        >
          {!isWrong && typeof ok === 'string' && <View className={css.small ?? ''} />}
          {message}
        </View>
      )}
    </View>
  )
}

interface EntryProps extends FieldProps {
  readonly type: FieldType
  readonly typing: ReturnType<typeof useTyping>
  /** The id of the sentence below. */
  readonly describedBy: string
}

const WECHAT_TYPES: Readonly<Record<Exclude<FieldType, 'area'>, 'text' | 'digit' | 'number' | 'idcard'>> = {
  text: 'text',
  digit: 'digit',
  number: 'number',
  idcard: 'idcard',
  phone: 'number',
}
const WEB_KEYBOARDS: Readonly<Record<FieldType, string>> = {
  text: 'text',
  area: 'text',
  digit: 'decimal',
  number: 'numeric',
  idcard: 'text',
  phone: 'tel',
}

function Entry(props: EntryProps) {
  const { label, name, type, placeholder, autoFocus, typing, defaultValue } = props
  const shared = {
    ...typing.events,
    ref: typing.element,
    name,
    placeholder: placeholder ?? '',
    placeholderClass: 'placeholder',
    ...(defaultValue === undefined ? {} : { defaultValue: typing.first }),
    ...(onWeb && autoFocus ? { autoFocus: true } : {}),
    ...(typing.isAsked || (!onWeb && autoFocus) ? { focus: true } : {}),
    maxlength: typing.lengthMax,
    ...(onWeb ? { nativeProps: webNames(props) } : { ariaLabel: label }),
  }
  if (type === 'area') {
    return (
      <Textarea
        {...shared}
        className={css.area ?? ''}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
      />
    )
  }
  // A browser's own number fields take no blanks, so there the keyboard alone is chosen.
  return <Input {...shared} className={css.input ?? ''} type={onWeb ? 'text' : WECHAT_TYPES[type]} />
}

/** What goes straight to the browser's element. */
function webNames({ label, type, error, autoComplete, describedBy }: EntryProps): Record<string, string> {
  return {
    'aria-label': label,
    inputmode: WEB_KEYBOARDS[type],
    autocomplete: autoComplete ?? 'off',
    ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
    'aria-invalid': error === undefined || error === '' ? 'false' : 'true',
  }
}
