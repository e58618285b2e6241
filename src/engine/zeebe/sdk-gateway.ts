import type { Camunda8 } from '@camunda8/sdk';
import type { Answer } from './cluster-command';
import { type AddressedCommand, CallFailed, type ClusterGateway, type Topology } from './cluster-gateway';
import { INSTANCE_VARIABLE } from './instance-state';

type Client = ReturnType<Camunda8['getZeebeGrpcApiClient']>;

/** Longer than any command takes; one that takes longer may still arrive, and is sent again. */
const ANSWER_WITHIN_MS = 10_000;
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const NO_ANCESTOR = '-1';

/**
 * The vendor's client, kept to single calls. Its own repeating is off: it never ends, and repeats what must not be. Jobs are
 * neither activated nor streamed with it: it prints whole jobs, variables included, and its streams never come back after an
 * interruption. What has to be done stands in the feed.
 */
export class SdkGateway implements ClusterGateway {
  private constructor(private readonly client: Client) {}

  /** `address` is `grpc://host:port`, or `grpcs://` for TLS. Returns whether or not the cluster is there. */
  static async open(address: string): Promise<SdkGateway> {
    // Loaded when a cluster is configured: it is large.
    const sdk = await import('@camunda8/sdk');
    const camunda = new sdk.Camunda8({
      ZEEBE_GRPC_ADDRESS: address,
      CAMUNDA_AUTH_STRATEGY: 'NONE',
      CAMUNDA_OAUTH_DISABLED: true,
      CAMUNDA_LOG_LEVEL: 'none',
      zeebeGrpcSettings: {
        ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
        ZEEBE_GRPC_CLIENT_RETRY: false,
        // Only for events of the connection that nobody listens to; its timers would outlive the client.
        ZEEBE_GRPC_CLIENT_CONNECTION_TOLERANCE_MS: 50,
      },
    });
    const gateway = new SdkGateway(camunda.getZeebeGrpcApiClient());
    // The client is ready a moment after it was made; a command before that fails inside it.
    await gateway.topology().catch(() => undefined);
    return gateway;
  }

  async call(command: AddressedCommand): Promise<Answer> {
    return this.answered(() => this.send(command));
  }

  async topology(): Promise<Topology> {
    return this.answered(async () => ({ version: (await this.client.topology()).gatewayVersion }));
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  // helpers

  private async send(command: AddressedCommand): Promise<Answer> {
    const { client } = this;
    switch (command.kind) {
      case 'deploy': {
        const { deployments } = (await client.deployResources(
          command.resources.map(({ name, content }) => {
            const bytes = Buffer.from(content);
            return name.endsWith('.dmn') ? { name, decision: bytes } : { name, process: bytes };
          }),
        )) as { deployments: { process?: { bpmnProcessId: string; version: number; processDefinitionKey: string } }[] };
        return {
          processes: deployments.flatMap(({ process }) =>
            process
              ? [
                  {
                    processId: process.bpmnProcessId,
                    zeebeKey: process.processDefinitionKey,
                    zeebeVersion: process.version,
                  },
                ]
              : [],
          ),
        };
      }
      case 'start': {
        const { processInstanceKey } = await client.createProcessInstance({
          bpmnProcessId: command.processId,
          version: command.zeebeVersion,
          variables: { ...command.variables, [INSTANCE_VARIABLE]: command.instanceKey } as Record<string, string>,
          startInstructions: command.before.map((elementId) => ({ elementId })),
        });
        return { instanceKey: processInstanceKey };
      }
      case 'complete-job':
        return nothing(client.completeJob({ jobKey: command.jobKey, variables: command.variables as never }));
      case 'fail-job':
        return nothing(
          client.failJob({
            jobKey: command.jobKey,
            retries: command.retries,
            errorMessage: command.message,
            retryBackOff: command.backOffMs,
          }),
        );
      case 'throw-error':
        return nothing(
          client.throwError({
            jobKey: command.jobKey,
            errorCode: command.code,
            errorMessage: command.message,
            variables: command.variables as never,
          }),
        );
      case 'update-retries':
        return nothing(client.updateJobRetries({ jobKey: command.jobKey, retries: command.retries }));
      case 'publish':
        return nothing(
          client.publishMessage({
            name: command.name,
            correlationKey: command.correlationKey,
            timeToLive: command.timeToLiveMs,
            ...(command.messageId === undefined ? {} : { messageId: command.messageId }),
            variables: command.variables as never,
          }),
        );
      case 'broadcast':
        return nothing(client.broadcastSignal({ signalName: command.signal, variables: command.variables as never }));
      case 'set-variables':
        return nothing(
          client.setVariables({
            elementInstanceKey: command.scopeKey,
            variables: command.variables,
            local: command.local,
          }),
        );
      case 'cancel':
        return nothing(client.cancelProcessInstance(command.instanceKey));
      case 'modify':
        return nothing(
          client.modifyProcessInstance({
            processInstanceKey: command.instanceKey,
            terminateInstructions: command.terminate.map((elementInstanceKey) => ({ elementInstanceKey })),
            activateInstructions: command.activate.map(({ elementId, ancestorKey = NO_ANCESTOR, variables }) => ({
              elementId,
              ancestorElementInstanceKey: ancestorKey,
              variableInstructions: variables.map(({ scopeElementId, values }) => ({
                scopeId: scopeElementId,
                variables: values as never,
              })),
            })),
          }),
        );
      case 'migrate':
        return nothing(
          client.migrateProcessInstance({
            processInstanceKey: command.instanceKey,
            migrationPlan: {
              targetProcessDefinitionKey: command.zeebeDefinitionKey,
              mappingInstructions: command.mapping.map(({ from, to }) => ({
                sourceElementId: from,
                targetElementId: to,
              })),
            },
          }),
        );
      case 'resolve-incident':
        return nothing(client.resolveIncident({ incidentKey: command.incidentKey }));
      default:
        return command satisfies never;
    }
  }

  private async answered<T>(call: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new CallFailed(DEADLINE_EXCEEDED, 'no answer in time')), ANSWER_WITHIN_MS);
    });
    try {
      return await Promise.race([call(), late]);
    } catch (error) {
      throw failureOf(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

// helpers

/** A client that is being closed answers null instead of failing: whether the cluster has the command is not known. */
async function nothing(call: Promise<unknown>): Promise<Answer> {
  if ((await call) === null) throw new CallFailed(CANCELLED, 'the client was closed');
  return {};
}

/** The client's errors are of no class of their own: they have a number of gRPC and its words, or neither. */
function failureOf(error: unknown): CallFailed {
  if (error instanceof CallFailed) return error;
  const { code, details, message } = error as { code?: unknown; details?: unknown; message?: unknown };
  const text = typeof details === 'string' && details !== '' ? details : String(message ?? error);
  return new CallFailed(typeof code === 'number' ? code : undefined, text);
}
