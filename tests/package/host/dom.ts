// The few things of a document that the host touches, so that jsdom's and a browser's serve alike.
import type { Element as FrameworkElement } from 'glass-easel'

export interface HostNode {
  readonly nodeType: number
  readonly childNodes: ArrayLike<HostNode>
  readonly textContent: string | null
}

export interface HostElement extends HostNode {
  readonly tagName: string
  id: string
  hidden: boolean
  readonly parentElement: HostElement | null
  readonly children: ArrayLike<HostElement>
  /** The framework's own node of this element. */
  readonly __wxElement?: FrameworkElement
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  appendChild(child: HostNode): void
  removeChild(child: HostNode): void
  contains(other: HostNode): boolean
  matches(selector: string): boolean
  querySelectorAll(selector: string): ArrayLike<HostElement>
}

export interface HostDocument {
  readonly body: HostElement
  readonly head: HostElement
  createElement(tag: string): HostElement
  createTextNode(text: string): HostNode
}

const ELEMENT = 1
const TEXT = 3

export const isElement = (node: HostNode): node is HostElement => node.nodeType === ELEMENT
export const isText = (node: HostNode): boolean => node.nodeType === TEXT

/** The document that the framework draws into. */
export function hostDocument(): HostDocument {
  const { document } = globalThis as unknown as { document?: HostDocument }
  if (!document) throw new Error('there is no document to draw into')
  return document
}
