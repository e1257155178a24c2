// The colours and shapes of the outside's own pages: the shop's tokens, for one column of 375 px and wider.

const LIGHT = `
  --paper: #F4F1EA; --board: #FFFDF8; --inset: #ECE6DA; --line: #E0D8C8; --edge: #897D69; --ink: #211C15; --ink2: #574E41;
  --ink3: #6E6454; --door: #14684A; --door-down: #0E4F38; --on-door: #FFFFFF; --door-wash: #DFEDE4; --door-ink: #0E4F38;
  --hold: #7A5200; --hold-wash: #FAEFCF; --red-wash: #FBE5E2; --red-ink: #8F1D17; --focus: #1F6FB2`
const DARK = `
  --paper: #13110E; --board: #1D1A16; --inset: #28241E; --line: #37322A; --edge: #857B6A; --ink: #F0EADE; --ink2: #C0B6A6;
  --ink3: #A0967F; --door: #62C79C; --door-down: #84D8B4; --on-door: #06271A; --door-wash: #173226; --door-ink: #8FDCB9;
  --hold: #E9BE5C; --hold-wash: #352A10; --red-wash: #3B1A17; --red-ink: #F7AFA8; --focus: #7FB8E8`

/** WeChat's green never stands under white text: 2.38 to 1; this ink on it is 7.1 to 1. */
const WECHAT = `--wechat: #07C160; --on-wechat: #06271A`

export const STYLE = `
  :root { color-scheme: light dark; ${LIGHT}; ${WECHAT} }
  @media (prefers-color-scheme: dark) { :root { ${DARK} } }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
  main { max-width: 560px; margin: 0 auto; padding: 20px 16px 48px }
  h1 { font-size: 22px; line-height: 30px; margin: 0 } h2 { font-size: 18px; line-height: 26px; margin: 32px 0 0 }
  p { margin: 8px 0 } a { color: var(--door) }
  .english { color: var(--ink3); font-size: 14px; margin: 2px 0 12px }
  .second { color: var(--ink2) } .caption { color: var(--ink3); font-size: 13px }
  .card { background: var(--board); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; margin: 12px 0 }
  .row { display: flex; align-items: center; gap: 12px; padding: 8px 0; border-top: 1px solid var(--line) } .row:first-child { border-top: 0 }
  .row > :first-child { flex: 1; min-width: 0 } .row b { display: block; font-weight: 600; overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
  .row a { color: inherit; text-decoration: none; display: block }
  .amount { font-size: 40px; line-height: 48px; font-weight: 600; font-variant-numeric: tabular-nums }
  .clock { font-size: 26px; line-height: 36px; font-weight: 600; font-variant-numeric: tabular-nums }
  .digits { font-size: 40px; line-height: 52px; font-weight: 600; letter-spacing: .12em; font-variant-numeric: tabular-nums }
  button, .button { display: inline-block; min-height: 44px; padding: 10px 16px; border: 0; border-radius: 8px; background: var(--inset); color: var(--ink); font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer }
  .row a b::after { content: ' ›'; color: var(--ink3) }
  .row button, .row .button { flex: none } a.button { color: var(--ink) }
  .wide { display: block; width: 100%; min-height: 48px; margin: 12px 0 } .main { background: var(--door); color: var(--on-door) }
  .main:active { background: var(--door-down) } .wechat { background: var(--wechat); color: var(--on-wechat); font-size: 18px }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
  input { width: 100%; min-height: 48px; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--board); color: var(--ink); font: inherit }
  .done, .held, .refused { border-radius: 8px; padding: 12px 16px; margin: 12px 0 }
  .done { background: var(--door-wash); color: var(--door-ink) } .held { background: var(--hold-wash); color: var(--hold) } .refused { background: var(--red-wash); color: var(--red-ink) }
  .sheet h1 { font-size: 18px } .sheet { text-align: center; padding-top: 48px } .photos { display: flex; gap: 8px; flex-wrap: wrap } .photos img { display: block; width: 143px; height: 90px; border-radius: 6px }
  .photos a { color: var(--ink2); text-decoration: none; font-size: 13px } ol { list-style: none; margin: 0; padding: 0 }
  nav { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line) } nav a { padding: 8px 0 }`
