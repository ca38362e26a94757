import { readFileSync } from 'node:fs';

/** The memory of a process that is in use now, in megabytes, as Linux counts it; */
export const residentOf = (pid: number | undefined): number => megabytes(pid, 'VmRSS');

/** and the most that ever was. */
export const peakOf = (pid: number | undefined): number => megabytes(pid, 'VmHWM');

function megabytes(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
  return Number(kilobytes) / 1_024;
}
