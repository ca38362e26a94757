import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';

const ownMachine = new BlockList();
ownMachine.addSubnet('127.0.0.0', 8, 'ipv4');
ownMachine.addAddress('::1', 'ipv6');

/** Whether a request began on this machine: a tunnel's or a proxy's only seem to. */
export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host'].some((name) => name in headers);
  return !forwarded && isLoopback(socket.remoteAddress ?? '');
}

const isLoopback = (address: string): boolean =>
  ownMachine.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
