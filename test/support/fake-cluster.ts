import type { Answer } from '../../src/engine/zeebe/cluster-command';
import {
  type AddressedCommand,
  CallFailed,
  type ClusterGateway,
  type Topology,
} from '../../src/engine/zeebe/cluster-gateway';

type Kind = AddressedCommand['kind'];

/** Keys of the first partition. */
const FIRST_KEY = 2n ** 51n;

/** A cluster that takes commands down and says what a test wants it to say; what it did, the test tells on the feed. */
export class FakeCluster implements ClusterGateway {
  /** What arrived, in its order, refused or not. */
  readonly arrived: AddressedCommand[] = [];
  isAway = false;
  private readonly failures = new Map<Kind, { code: number; text: string }[]>();
  private keys = FIRST_KEY;

  /** The next call of this kind fails. */
  failNext(kind: Kind, code: number, text = 'because'): void {
    this.failures.set(kind, [...(this.failures.get(kind) ?? []), { code, text }]);
  }

  call(command: AddressedCommand): Promise<Answer> {
    if (this.isAway) return Promise.reject(new CallFailed(14, 'nobody there'));
    this.arrived.push(command);
    const failure = this.failures.get(command.kind)?.shift();
    if (failure) return Promise.reject(new CallFailed(failure.code, failure.text));
    if (command.kind === 'start') return Promise.resolve({ instanceKey: this.nextKey() });
    if (command.kind !== 'deploy') return Promise.resolve({});
    const processes = command.processes.map(({ processId }) => ({
      processId,
      zeebeKey: this.nextKey(),
      zeebeVersion: 1,
    }));
    return Promise.resolve({ processes });
  }

  topology(): Promise<Topology> {
    return this.isAway ? Promise.reject(new CallFailed(14, 'nobody there')) : Promise.resolve({ version: '8.5.8' });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  of<K extends Kind>(kind: K): Extract<AddressedCommand, { kind: K }>[] {
    return this.arrived.filter((one): one is Extract<AddressedCommand, { kind: K }> => one.kind === kind);
  }

  nextKey(): string {
    return (this.keys++).toString();
  }
}
