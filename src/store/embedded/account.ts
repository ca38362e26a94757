import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedError } from './embedded-error.js';

export type Account = { uid: number; gid: number };

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root lends it the account of the data's owner, `nobody` at first.
 * Nothing when the server runs as the bot's own user.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (!runsAsRoot()) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

/** Whether the server's account can reach a path: every folder on the way lets it through. */
export function canReach(account: Account | undefined, path: string): boolean {
  if (account === undefined) return true;
  const real = realpathSync(path);
  return passes(account, real) && (real === '/' || canReach(account, dirname(real)));
}

function passes({ uid, gid }: Account, path: string): boolean {
  const stat = statSync(path);
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  return (stat.mode & (stat.gid === gid ? 0o010 : 0o001)) !== 0;
}

// initdb asks for the name behind its user number, so any unused number will not do.
function nobody(): Account {
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedError(
      'no-account',
      'PostgreSQL does not run as root and this system has no user “nobody”. Start the bot as an ordinary user or set DATABASE_URL.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}
