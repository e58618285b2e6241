import type { LocalText } from '../platform/errors/domain-error';

/** What can be done with an identity, as the audit log names it. */
export const VAULT_ACTS = {
  IdentitySealed: { zh: '存入保密库', en: 'Put into the vault' },
  IdentityReadByReceiver: { zh: '登记人在封存前查阅', en: 'Read by the receiving officer before sealing' },
  IdentityClosedToReceiver: { zh: '登记人封存', en: 'Sealed by the receiving officer' },
  IdentityOpeningRequested: { zh: '申请查阅', en: 'Opening requested' },
  IdentityOpeningApproved: { zh: '批准查阅', en: 'Opening approved' },
  IdentityOpeningRefused: { zh: '不予查阅', en: 'Opening refused' },
  IdentityRead: { zh: '查阅身份', en: 'Identity read' },
} as const satisfies Record<string, LocalText>;
export type VaultAct = keyof typeof VAULT_ACTS;
