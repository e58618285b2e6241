import type { EngineKey } from '../engine.port';
import type { Answer, ClusterCommand } from './cluster-command';

/** A command whose keys are the cluster's, and whose definitions are named as the cluster names them. */
export type AddressedCommand =
  | Exclude<ClusterCommand, { kind: 'start' | 'migrate' }>
  | (Extract<ClusterCommand, { kind: 'start' }> & { processId: string; zeebeVersion: number })
  | (Extract<ClusterCommand, { kind: 'migrate' }> & { zeebeDefinitionKey: EngineKey });

export interface Topology {
  /** Of the gateway, such as 8.5.8; brokers of one cluster have the same. */
  version: string;
}

/** The way to a cluster: one call per command, never repeated on its own. */
export interface ClusterGateway {
  /** @throws CallFailed */
  call(command: AddressedCommand): Promise<Answer>;
  topology(): Promise<Topology>;
  close(): Promise<void>;
}

/** A call that the cluster refused or did not answer; `code` is the number of gRPC, if it came that far. */
export class CallFailed extends Error {
  constructor(
    readonly code: number | undefined,
    readonly text: string,
  ) {
    super(`Expected the cluster to take a command, but it failed (${code ?? 'no answer'}).`);
  }
}
