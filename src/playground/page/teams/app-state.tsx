import { useHands } from '../chat/hands.js';

/** What a person can do with the app itself, useful to see what the bot makes of it. */
export function AppState({ installed, blocked }: { installed: boolean; blocked: boolean }) {
  const { act, busy } = useHands();
  const button = (does: 'install' | 'uninstall' | 'block' | 'unblock' | 'reload', title: string) => (
    <li>
      <button type="button" disabled={busy !== null} onClick={() => void act({ does }, 'composer')}>{title}</button>
    </li>
  );
  return (
    <details className="menu">
      <summary>{!installed ? 'App not added' : blocked ? 'Blocked' : 'App'}</summary>
      <ul>
        {installed ? button('uninstall', 'Remove the app') : button('install', 'Add the app')}
        {installed && (blocked ? button('unblock', 'Unblock Mentoring') : button('block', 'Block Mentoring'))}
        {button('reload', 'Start Teams anew')}
      </ul>
    </details>
  );
}
