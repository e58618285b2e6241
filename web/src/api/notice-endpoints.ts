import { api, chosen, contentOf, keyed } from './client';
import type { components } from './schema.generated';

// Calls about notices, what one wants to be told of, and mail.

type Schema = components['schemas'];

export type Notice = Schema['NoticeDto'];
export type NoticeKind = Notice['kind'];
export type NoticeSettings = Schema['NoticeSettingsDto'];
export type KindSetting = Schema['ShownKindSettingDto'];
export type Channel = KindSetting['channel'];
export type Rhythm = NoticeSettings['rhythm'];
export type OwnMail = Schema['OwnMailDto'];
export type DeadMail = Schema['DeadMailDto'];
export type MailState = Schema['MailStateDto'];
export type CaughtMail = Schema['CaughtMailDto'];

export const listNotices = (query: {
  unread?: 'true';
  kind?: NoticeKind;
  page: number;
  pageSize: number;
}): Promise<Schema['NoticePageDto']> => contentOf(api.GET('/api/notices', { params: { query: chosen(query) } }));
export const countNotices = (): Promise<Schema['UnreadNoticesDto']> => contentOf(api.GET('/api/notices/count'));
export const readNotices = (key: string, ids: string[]) =>
  contentOf(api.POST('/api/notices/read', { ...keyed(key), body: { ids } }));
/** Up to the newest that was on the screen. */
export const readAllNotices = (key: string, upTo: string) =>
  contentOf(api.POST('/api/notices/read-all', { ...keyed(key), body: { upTo } }));

export const getNoticeSettings = (): Promise<NoticeSettings> => contentOf(api.GET('/api/notice-settings'));
export const changeNoticeSettings = (key: string, body: Schema['ChangeNoticeSettingsDto']): Promise<NoticeSettings> =>
  contentOf(api.PUT('/api/notice-settings', { ...keyed(key), body }));

export const getOwnMail = (): Promise<OwnMail> => contentOf(api.GET('/api/mail-address'));
export const enterAddress = (key: string, address: string) =>
  contentOf(api.PUT('/api/mail-address', { ...keyed(key), body: { address } }));
export const confirmAddress = (key: string, code: string) =>
  contentOf(api.POST('/api/mail-address/confirmation', { ...keyed(key), body: { code } }));
export const removeAddress = (key: string) => contentOf(api.DELETE('/api/mail-address', keyed(key)));

export const getMailState = (query: { page: number; pageSize: number }): Promise<MailState> =>
  contentOf(api.GET('/api/mails', { params: { query } }));
export const retryMail = (key: string, id: string) =>
  contentOf(api.POST('/api/mails/{id}/retry', { ...keyed(key), params: { path: { id } } }));
export const discardMail = (key: string, id: string) =>
  contentOf(api.POST('/api/mails/{id}/discard', { ...keyed(key), params: { path: { id } } }));
export const listCaughtMails = (): Promise<CaughtMail[]> => contentOf(api.GET('/api/caught-mails'));
