import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const names = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a URL's host is this machine, by its name. */
export const isThisMachine = (hostname: string): boolean => names.has(hostname.toLowerCase());

/**
 * Whether the caller is on this machine and means to be. A proxy on the same machine speaks for others, and a
 * page from elsewhere whose name was made to lead here (DNS rebinding) keeps that name in `Host`.
 */
export const isLoopback = ({ socket, headers }: IncomingMessage): boolean =>
  isHere(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined &&
  isThisMachine((headers.host ?? '').replace(/:\d+$/, ''));

const isHere = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
