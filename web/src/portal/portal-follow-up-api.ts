import { api, contentOf, keyed } from '../api/client';
import type { components } from '../api/schema.generated';

export type PortalFollowUp = components['schemas']['PortalFollowUpDto'];
export type FollowUpAnswer = components['schemas']['AnswerFollowUpDto'];

export const readFollowUp = (code: string): Promise<PortalFollowUp> =>
  contentOf(api.POST('/api/portal/follow-ups', { body: { code } }));
export const answerFollowUp = (key: string, body: FollowUpAnswer) =>
  contentOf(api.POST('/api/portal/follow-ups/answers', { ...keyed(key), body }));
export const takeNewCode = (key: string, code: string): Promise<{ receiptCode: string }> =>
  contentOf(api.POST('/api/portal/follow-ups/new-code', { ...keyed(key), body: { code } }));
