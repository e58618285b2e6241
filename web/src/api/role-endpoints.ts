import { api, contentOf, keyed } from './client';
import type { components } from './schema.generated';

type Schema = components['schemas'];

export type KnownRole = Schema['RoleDto'];

/** Every role that people can be given, those added here among them. */
export const listRoles = (): Promise<KnownRole[]> => contentOf(api.GET('/api/roles'));
export const addRole = (key: string, body: Schema['AddRoleDto']): Promise<KnownRole[]> =>
  contentOf(api.POST('/api/roles', { ...keyed(key), body }));
