// The attributes of WeChat's screen reader, and the components that carry them; runs on the phone as it is, so in plain ES5.
// A pressed look stays for 80 ms: said here once instead of with every part that can be tapped.
module.exports = {
  View: { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'hover-stay-time': '80' },
  Image: { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' },
  Button: { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
