import { Injectable } from '@nestjs/common';
import { AccessRefusedError } from '../access/access.errors';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { PostingSource } from './posting';
import { PostingSourceInvalidError } from './posting.errors';
import { PostingAccessService } from './posting-access.service';

interface StatedSource {
  hostId?: string;
  source: PostingSource;
  onBehalfOf?: { name: string; creditCode?: string };
}

/** Where a posting is hosted and by which route it came. */
@Injectable()
export class PostingHostsService {
  constructor(
    private readonly rights: PostingAccessService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The own organisations; people of an authority may also submit for any school. */
  async choices(tx: Transaction, principal: Principal): Promise<{ id: string; name: string }[]> {
    const { own, isAuthority } = await this.rights.hostsOf(tx, principal);
    const hosts = [];
    for (const id of own) hosts.push(await this.organisations.get(tx, id));
    const schools = isAuthority ? await this.organisations.schools(tx) : [];
    return [...hosts, ...schools.filter(({ id }) => !own.includes(id))].map(({ id, name }) => ({ id, name }));
  }

  /**
   * An employer has no account: whoever submits for it names it and says by which route it gave the text.
   * @throws PostingSourceInvalidError, AccessRefusedError for a host that is not among the choices
   */
  async chosen(
    tx: Transaction,
    principal: Principal,
    { hostId, source, onBehalfOf }: StatedSource,
  ): Promise<Required<Pick<StatedSource, 'hostId' | 'source'>> & Pick<StatedSource, 'onBehalfOf'>> {
    if ((source === 'own') !== (onBehalfOf === undefined)) throw new PostingSourceInvalidError();
    const choices = await this.choices(tx, principal);
    const host = hostId === undefined ? choices[0] : choices.find(({ id }) => id === hostId);
    if (!host) throw new AccessRefusedError();
    return { hostId: host.id, source, ...(onBehalfOf ? { onBehalfOf } : {}) };
  }
}
