import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { ClientsDid, ToClients } from './complaint-client-process';

/** People who send requests from a process of their own: what they cost is not the product's. */
export class RemoteClients {
  private constructor(private readonly child: ChildProcess) {}

  static async open(base: string, url: string): Promise<RemoteClients> {
    const clients = new RemoteClients(fork(join(__dirname, 'complaint-client-process.js')));
    await clients.ask({ base, url });
    return clients;
  }

  drive(clients: number, seconds: number): Promise<ClientsDid> {
    return this.ask({ clients, seconds });
  }

  close(): void {
    this.child.removeAllListeners().kill();
  }

  private ask(message: ToClients): Promise<ClientsDid> {
    return new Promise((resolve, reject) => {
      this.child.removeAllListeners();
      this.child.once('message', (did) => resolve(did as ClientsDid));
      this.child.once('exit', (code) =>
        reject(new Error(`Expected the clients to work, but they ended with ${code}.`)),
      );
      this.child.send(message);
    });
  }
}
