import { useHands } from '../chat/hands.js';
import { Menu } from '../chat/menu.js';

/** What a person can do with the app itself, useful to see what the bot makes of it. */
export function AppState({ installed, blocked }: { installed: boolean; blocked: boolean }) {
  const { act } = useHands();
  const entry = (does: 'install' | 'uninstall' | 'block' | 'unblock' | 'reload', title: string) => ({
    title,
    does: () => void act({ does }, 'composer'),
  });
  const entries = [
    installed ? entry('uninstall', 'Remove the app') : entry('install', 'Add the app'),
    ...(installed
      ? [blocked ? entry('unblock', 'Unblock Mentoring') : entry('block', 'Block Mentoring')]
      : []),
    entry('reload', 'Start Teams anew'),
  ];
  return <Menu title={!installed ? 'App not added' : blocked ? 'Blocked' : 'App'} entries={entries} />;
}
