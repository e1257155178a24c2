// The two small scripts of the outside's pages: copying a value, and a part of a page that keeps itself fresh.

const LOOK_AGAIN_MS = 2_000
const COPIED_MS = 1_500

/** A tap on `<button data-copy="…">` copies, and says so. */
export const COPYING = `
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element && target.closest('[data-copy]')
    if (!button) return
    await navigator.clipboard.writeText(button.dataset.copy)
    button.textContent = '已复制'
    setTimeout(() => (button.textContent = '复制'), ${COPIED_MS})
  })`

/** What stands in `data-live` is asked for again and again, and touched only when it became something else. */
export const LIVING = `
  for (const part of document.querySelectorAll('[data-live]')) {
    let shown = null
    setInterval(async () => {
      if (document.hidden) return
      const text = await fetch(part.dataset.live, { cache: 'no-store' }).then((answer) => (answer.ok ? answer.text() : null), () => null)
      if (text === null || text === shown) return
      part.innerHTML = shown = text
    }, ${LOOK_AGAIN_MS})
  }`
