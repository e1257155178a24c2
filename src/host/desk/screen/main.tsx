// The desk's entrance in the browser: hears the news and draws the desk.
import { createRoot } from 'react-dom/client'
import { sendInto } from './chatting'
import { Desk } from './desk'
import { startHearing } from './news'
import { offerToFrames, undertake } from './offer'
import { pickPicture } from './picking'
import './desk.css'
import './phone.css'
import './drawer.css'
import './street.css'
import './chats.css'
import './narrow.css'

offerToFrames()
undertake({ sendCard: sendInto, pickPicture })
startHearing(['starting', 'people', 'clock', 'chats', 'money', 'operator', 'tree', 'hard', 'slips'])
const root = document.getElementById('desk')
if (root) createRoot(root).render(<Desk />)
