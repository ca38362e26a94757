import type { Step } from '../../framework.js';
import { promises } from '../select.js';

export const whatEachOfUsDoes: Step = {
  id: 'promise',
  title: 'What each of us does',
  clauses: [
    promises('mentee', [
      { id: 'arrange', text: 'Arrange our sessions' },
      { id: 'points', text: 'Send ahead what I want to talk about' },
      { id: 'prepare', text: 'Think about what I want from each session, early and again on the day' },
      { id: 'quiet', text: 'Take five to ten quiet minutes for that right before we meet' },
      { id: 'aim', text: 'Say at the start what I want from the session' },
      { id: 'summary', text: 'Send a short summary afterwards' },
    ]),
    promises('mentor', [
      { id: 'checkIn', text: 'Get in touch when it goes quiet between us' },
      { id: 'encourage', text: 'Encourage you, gently' },
      { id: 'focus', text: 'Help you keep to what matters to you' },
      { id: 'stalled', text: 'Tell the programme, and you first, if contact has stopped' },
    ]),
  ],
};
