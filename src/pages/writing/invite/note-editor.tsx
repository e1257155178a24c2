// The sentence on the card, written where it stands: it follows name and goods until a hand has touched it.
import { Text, Textarea, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { classes } from '../../../components/classes'
import { platform } from '../../../client/platform-here'
import type { InvitationDraft } from '../../../client/invitation-drafts'
import { NOTE_LENGTH_MAX } from '../../../domain/invitation'
import { noteOf } from './draft'
import css from './index.module.scss'

const LABEL = '写给买家的一句话'
const PLACEHOLDER = '写一句话给买家'

export interface NoteEditorProps {
  readonly draft: InvitationDraft
  /** Null goes back to the sentence made from name and goods. */
  readonly onNote: (note: string | null) => void
}

export function NoteEditor({ draft, onNote }: NoteEditorProps) {
  const shown = noteOf(draft)
  const isByHand = draft.note !== null
  const pen = useRef<{ value: string } | null>(null)
  const [first] = useState(shown)
  const [own, setOwn] = useState<string | null>(null)
  const follow = (): void => {
    setOwn(draft.note === '' ? null : draft.note)
    onNote(null)
  }
  const putBack = (): void => {
    if (own === null) return
    if (pen.current) pen.current.value = own
    onNote(own)
  }
  // What is typed stays with the element: a value that came back with each letter would move the caret.
  useEffect(() => {
    if (!isByHand && pen.current && pen.current.value !== shown) pen.current.value = shown
  }, [isByHand, shown])
  return (
    <View className={css.noteBox ?? ''}>
      <View className={css.note ?? ''}>
        {/* The same words, unseen, make the room that the element fills. */}
        <Text className={css.room ?? ''}>{`${shown === '' ? PLACEHOLDER : shown}\u200b`}</Text>
        <Textarea
          ref={pen}
          className={css.pen ?? ''}
          defaultValue={first}
          maxlength={NOTE_LENGTH_MAX}
          placeholder={PLACEHOLDER}
          placeholderClass="placeholder"
          disableDefaultPadding
          showConfirmBar={false}
          onInput={({ detail }) => onNote(detail.value)}
          {...(platform.name === 'h5' ? { nativeProps: { 'aria-label': LABEL } } : { ariaLabel: LABEL })}
        />
      </View>
      {/* Its place is kept: nothing moves under the hand that writes. */}
      <Button
        kind="link"
        className={classes(css.follow, !isByHand && own === null && css.unseen)}
        label={isByHand || own === null ? '照名字和货重写一句' : '换回刚才写的'}
        onTap={isByHand ? follow : putBack}
      />
    </View>
  )
}
