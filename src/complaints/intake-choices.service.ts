import { Injectable } from '@nestjs/common';
import { CATEGORIES, CATEGORY_NAMES } from '../blacklist/measure';
import { CHANNEL_NAMES } from '../cases/case';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Transaction } from '../platform/database/transaction';
import { REGISTERED_CHANNELS } from './complaint';
import type { IntakeChoicesDto, RegistrationChoicesDto } from './complaints.dto';

/** What the complaint forms offer, for the workbench and for the portal. */
@Injectable()
export class IntakeChoicesService {
  constructor(private readonly organisations: OrganisationsService) {}

  async forPortal(tx: Transaction): Promise<IntakeChoicesDto> {
    const schools = await this.organisations.schools(tx);
    return {
      categories: CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] })),
      schools: schools.map(({ id, name }) => ({ id, name })),
    };
  }

  async forOfficials(tx: Transaction): Promise<RegistrationChoicesDto> {
    const channels = REGISTERED_CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }));
    return { ...(await this.forPortal(tx)), channels };
  }
}
