// The phone's entrance: what every page stands on.
import { createElement, type PropsWithChildren } from 'react'
import { platform } from './client/platform-here'
import { ErrorBoundary } from './components/error-boundary'
import { setPictureBase } from './components/photo'
import './app.scss'

setPictureBase(platform.pictureBase)

export default function App({ children }: PropsWithChildren) {
  return createElement(ErrorBoundary, null, children)
}
