import type { Line } from '../../framework.js';

/** All seven can be talked through with the coordinator or one's own line manager before the start. */
export const readiness: readonly Line[] = [
  { id: 'safety', text: 'If I worry about the {{mentee}}: do I know what I must do, and whom to tell?' },
  { id: 'personal', text: 'How much of myself will I share? Would it help, and would it be right?' },
  { id: 'byChance', text: 'If we run into each other somewhere else: how will I behave?' },
  { id: 'support', text: 'When it weighs on me: who is there for me, and where can I let off steam?' },
  { id: 'confidentiality', text: 'Do I know what stays private here, and what must be passed on?' },
  { id: 'focus', text: 'How will I bring us back when a session wanders?' },
  {
    id: 'notDone',
    text: 'Do I know what is off limits, such as lending money, meeting at other times, giving my private number or address, or telling people at home?',
  },
];
