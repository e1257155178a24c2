// The operator's shelf: what is still to be done outside, and whether the channel and the payouts are well.
import { useNews } from './news'

export function OperatorShelf() {
  const operator = useNews('operator')
  if (!operator) return null
  const { errands, payoutsFrozen, channelEvents } = operator
  const due = errands.reduce((sum, errand) => sum + errand.due, 0)
  return (
    <details className="card shelf">
      <summary>
        The operator’s shelf: {due} due, {errands.reduce((sum, { waiting }) => sum + waiting, 0)} waiting,
        payouts {payoutsFrozen ? 'frozen' : 'running'}, {channelEvents} events at the channel
      </summary>
      {errands.length === 0 ? (
        <p>Nothing is left to ask of anybody.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>errand</th>
              <th>waiting</th>
              <th>due now</th>
              <th>last fault</th>
            </tr>
          </thead>
          <tbody>
            {errands.map(({ topic, waiting, due: dueNow, lastFault }) => (
              <tr key={topic}>
                <td>{topic}</td>
                <td>{waiting}</td>
                <td>{dueNow}</td>
                <td>{lastFault ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
