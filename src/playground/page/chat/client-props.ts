import type { PlaygroundCommand } from '../../server/ports.js';
import type { Shift } from '../../server/time.js';
import type { Offered } from './composer.js';

/** What either platform's client needs beside what it shows. */
export interface ClientProps {
  /** For example `slack:amira`. */
  client: string;
  zone: string;
  shifts: readonly Shift[];
  commands: readonly PlaygroundCommand[];
  offered: Offered | null;
  /** False while the pane is hidden, as one of them is on a phone. */
  inView: boolean;
  onUnread: (count: number) => void;
}
