// A frame's own way back: frames of one window share one history, and a back in one phone must not turn a page in the other.

interface Entry {
  readonly state: unknown
  readonly url: string
}

/** From now on this page's history is its own: it ends with the page, and the window around it sees none of it. */
export function keepOwnHistory(): void {
  const { history } = window
  const replace = history.replaceState.bind(history)
  const entries: Entry[] = [{ state: history.state, url: location.href }]
  let at = 0
  const stand = (state: unknown, url: string | URL | null | undefined): void => {
    replace(state, '', url)
    entries[at] = { state, url: location.href }
  }
  history.pushState = (state: unknown, _title, url) => {
    at += 1
    entries.length = at
    stand(state, url)
  }
  history.replaceState = (state: unknown, _title, url) => stand(state, url)
  history.go = (delta = 0) => {
    const next = entries[at + delta]
    if (delta === 0) return location.reload()
    if (!next) return
    at += delta
    // Like a browser's own: heard of after the caller is done.
    setTimeout(() => {
      replace(next.state, '', next.url)
      window.dispatchEvent(new PopStateEvent('popstate', { state: next.state }))
    })
  }
  history.back = () => history.go(-1)
  history.forward = () => history.go(1)
}
