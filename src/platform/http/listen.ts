import { createServer, type Server } from 'node:net';
import { AddressNotUsableError, PortInUseError } from './port.errors';

/** Before anything is started: a port in use is told at once. @throws PortInUseError */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listenOn(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/** @throws PortInUseError, AddressNotUsableError */
export async function listenOn(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
  server.removeAllListeners('error');
}

// helpers

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  return error.code === 'EADDRINUSE'
    ? new PortInUseError(port)
    : new AddressNotUsableError(port, host, error.code ?? error.message);
}
