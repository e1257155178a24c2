// The phone's entrance: what every page stands on.
import { createElement, type PropsWithChildren } from 'react'
import { ErrorBoundary } from './components/error-boundary'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return createElement(ErrorBoundary, null, children)
}
