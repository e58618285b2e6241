import { api, chosen, contentOf, keyed } from './client';
import type { components } from './schema.generated';

type Schema = components['schemas'];

export type Posting = Schema['PostingDto'];
export type PostingVersion = Schema['PostingVersionDto'];
export type PostingMark = Schema['PostingMarkDto'];
export type PostingSection = Schema['PostingSectionDto'];
export type PostingListing = Schema['PostingListingDto'];
export type PostingKind = PostingListing['kind'];
export type PostingState = PostingListing['state'];
export type SubmitPosting = Schema['SubmitPostingDto'];
export type RevisePosting = Schema['RevisePostingDto'];
export type MarkPassage = Schema['MarkPassageDto'];

export interface PostingQuery {
  q?: string;
  kind?: PostingKind;
  state?: PostingState;
  page: number;
  pageSize: number;
}

export const listPostings = (query: PostingQuery) =>
  contentOf(api.GET('/api/postings', { params: { query: chosen(query) } }));

export const getPosting = (postingId: string) =>
  contentOf(api.GET('/api/postings/{postingId}', { params: { path: { postingId } } }));

export const getPostingOfTask = (taskId: string) =>
  contentOf(api.GET('/api/tasks/{taskId}/posting', { params: { path: { taskId } } }));

export const getPostingHosts = () => contentOf(api.GET('/api/postings/hosts'));

export const submitPosting = (key: string, body: SubmitPosting) =>
  contentOf(api.POST('/api/postings', { ...keyed(key), body }));

export const revisePosting = (key: string, postingId: string, body: RevisePosting) =>
  contentOf(api.POST('/api/postings/{postingId}/versions', { ...keyed(key), params: { path: { postingId } }, body }));

export const withdrawPosting = (key: string, postingId: string, reason: string) =>
  contentOf(
    api.POST('/api/postings/{postingId}/withdrawal', {
      ...keyed(key),
      params: { path: { postingId } },
      body: { reason },
    }),
  );

export const markPassage = (key: string, postingId: string, body: MarkPassage) =>
  contentOf(api.POST('/api/postings/{postingId}/marks', { ...keyed(key), params: { path: { postingId } }, body }));

export const dismissMark = (key: string, postingId: string, markId: string, reason: string) =>
  contentOf(
    api.POST('/api/postings/{postingId}/marks/{markId}/dismissal', {
      ...keyed(key),
      params: { path: { postingId, markId } },
      body: { reason },
    }),
  );
