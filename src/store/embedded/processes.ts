import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

const onLinux = process.platform === 'linux';

/** Within one such space a process number means the same to everyone: one boot, one container. */
export function processSpace(): string {
  if (!onLinux) return hostname();
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
}

/** When a process began, in the system's own words: tells it from a later one with the same number. */
export function birthOf(pid: number): string | undefined {
  if (!onLinux) return ps(pid, 'lstart=');
  const stat = procFile(pid, 'stat');
  // The program's name, the second field, may hold spaces and brackets; the 22nd field is the start in ticks.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** The command line of a process; nothing for a dead one, a zombie included. */
export function commandOf(pid: number): string | undefined {
  const command = onLinux ? procFile(pid, 'cmdline')?.replaceAll('\0', ' ') : ps(pid, 'args=');
  return command || undefined;
}

// Linux shows /proc/<pid>/cwd and exe only to who may trace the process, which root in a container may not.
function procFile(pid: number, name: 'stat' | 'cmdline'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
