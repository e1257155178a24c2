// WeChat's native widgets as a browser can show them: fields one can type into, and pictures in WeChat's fitting modes.
import type { HostElement } from '../dom'
import { fire } from '../touching'
import { browser, type NativeField, type WidgetElement } from './browser-terms'

const FIELD_CSS = {
  width: '100%',
  height: '100%',
  border: '0',
  padding: '0',
  margin: '0',
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  textAlign: 'inherit',
  outline: 'none',
  resize: 'none',
  boxSizing: 'border-box',
}

/** WeChat's `mode` as `object-fit`; what is not here fills the box. */
const FITS: Readonly<Record<string, string>> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
  widthFix: 'fill',
  heightFix: 'fill',
}

export function defineWidgets(): void {
  defineField('wx-input', 'input')
  defineField('wx-textarea', 'textarea')
  defineImage()
}

function defineField(tag: string, native: string): void {
  class Field extends browser.HTMLElement {
    static readonly observedAttributes = [
      'value',
      'placeholder',
      'maxlength',
      'disabled',
      'focus',
      'type',
      'password',
    ]
    private readonly inner: NativeField
    constructor() {
      super()
      this.inner = browser.document.createElement(native)
      Object.assign(this.inner.style, FIELD_CSS)
      this.attachShadow({ mode: 'open' }).appendChild(this.inner)
      const told = (name: string) => () =>
        fire(this as unknown as HostElement, name, {
          value: this.inner.value,
          cursor: this.inner.value.length,
        })
      for (const name of ['input', 'focus', 'blur']) this.inner.addEventListener(name, told(name))
    }
    attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
      applyToField(this.inner, name, value)
    }
  }
  browser.customElements.define(tag, Field)
}

function applyToField(inner: NativeField, name: string, value: string | null): void {
  const isOn = value !== null && value !== 'false'
  if (name === 'value') inner.value = value ?? ''
  if (name === 'placeholder') inner.placeholder = value ?? ''
  if (name === 'maxlength' && Number(value) >= 0) inner.maxLength = Number(value)
  if (name === 'disabled') inner.disabled = isOn
  if (name === 'focus' && isOn) inner.focus()
  if (name === 'password' && isOn) inner.type = 'password'
}

function defineImage(): void {
  class Picture extends browser.HTMLElement {
    static readonly observedAttributes = ['src', 'mode']
    private readonly inner: WidgetElement
    constructor() {
      super()
      this.inner = browser.document.createElement('img')
      Object.assign(this.inner.style, { width: '100%', height: '100%', display: 'block' })
      this.attachShadow({ mode: 'open' }).appendChild(this.inner)
    }
    attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
      if (name === 'src') this.inner.setAttribute('src', value ?? '')
      if (name === 'mode') this.inner.style['objectFit'] = FITS[value ?? ''] ?? 'fill'
      if (value === 'widthFix') {
        this.style['height'] = 'auto'
        this.inner.style['height'] = 'auto'
      }
    }
  }
  browser.customElements.define('wx-image', Picture)
}
