import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Says to whoever started this program where it listens, and ends with them. */
export function announce(server: Server): void {
  process.once('disconnect', () => process.exit(0));
  const say = () => process.stdout.write(`Listening on port ${(server.address() as AddressInfo).port}\n`);
  if (server.listening) say();
  else server.listen(0, '127.0.0.1', say);
}
