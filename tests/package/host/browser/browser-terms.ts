// The few things of a browser that the host's widgets use; this project's types know no document.

export interface WidgetElement {
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  attachShadow(options: { mode: 'open' }): ShadowLike
  readonly style: Record<string, string>
}

export interface ShadowLike {
  appendChild(child: unknown): void
}

export interface NativeField extends WidgetElement {
  value: string
  placeholder: string
  maxLength: number
  type: string
  disabled: boolean
  focus(): void
  addEventListener(name: string, listener: () => void): void
}

export interface Browser {
  readonly document: {
    createElement(tag: string): NativeField
    readonly head: { appendChild(child: unknown): void }
    addEventListener(name: string, listener: (event: { target: unknown }) => void): void
  }
  readonly customElements: { define(tag: string, widget: unknown): void; get(tag: string): unknown }
  readonly HTMLElement: new () => WidgetElement
  readonly Element: { prototype: { setAttribute(name: string, value: string): void } }
}

export const browser = globalThis as unknown as Browser
