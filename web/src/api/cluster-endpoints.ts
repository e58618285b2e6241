import { api, contentOf } from './client';

export type ClusterState = 'connected' | 'away' | 'stopped';

/** `null` when no case runs on a cluster. */
export async function getClusterState(): Promise<ClusterState | null> {
  const { cluster } = await contentOf(api.GET('/api/health/ready'));
  return cluster ?? null;
}
