// The way out for somebody whose ID has a shop already: this phone forgets what was begun, and lets them in by that shop's number.
import { dropOpening } from '../../../client/opening-draft'
import { platform } from '../../../client/platform-here'
import { restart, routes } from '../../../client/routes'
import { becomeToken } from '../../../client/session'
import { Button } from '../../../components/button'

/** Nothing where the platform itself says who holds the phone. */
export function OtherPhone() {
  if (platform.can.knowsPerson) return null
  const leave = (): void => {
    dropOpening()
    becomeToken(null)
    void restart(`${routes.opening()}?from=seller`)
  }
  return <Button kind="link" label="换那家店的手机号" onTap={leave} />
}
