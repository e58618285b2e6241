import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { EmployersService } from '../employers/employers.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import { addressedSchool, type Recipient } from './letter';
import { longDay } from './letter-date';
import { type LetterTemplate, renderTemplate } from './letter-template';
import { LETTER_TEMPLATES } from './letter-templates';
import { LetterFieldsMissingError, LetterTemplateUnknownError } from './letter.errors';
import { LettersService } from './letters.service';

export interface TemplateLetter {
  caseId: string;
  template: string;
  recipient: Recipient;
  /** Values beside those of the case. */
  values?: Readonly<Record<string, string>>;
  draftedBy?: string;
}

/** Letters from templates: the values of the case are merged with those that the step gives. */
@Injectable()
export class LetterDraftsService {
  constructor(
    private readonly letters: LettersService,
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly employers: EmployersService,
    private readonly clock: Clock,
  ) {}

  /** @throws LetterFieldsMissingError when the template has a gap that nothing fills */
  async draft(tx: Transaction, letter: TemplateLetter): Promise<{ id: string }> {
    const { caseId, recipient, draftedBy } = letter;
    const template = LETTER_TEMPLATES.find(({ id }) => id === letter.template);
    if (!template) throw new LetterTemplateUnknownError(letter.template);
    const text = await this.rendered(tx, template, letter);
    return this.letters.draft(tx, { caseId, kind: template.kind, recipient, ...text, draftedBy });
  }

  // helpers

  private async rendered(tx: Transaction, template: LetterTemplate, { caseId, recipient, values }: TemplateLetter) {
    const fields = { ...(await this.caseFields(tx, caseId, recipient)), ...values };
    const rendering = renderTemplate(template, recipient, fields);
    if (rendering.outcome === 'missing') throw new LetterFieldsMissingError(template.id, rendering.fields);
    return rendering.text;
  }

  private async caseFields(
    tx: Transaction,
    caseId: string,
    recipient: Recipient,
  ): Promise<Record<string, string | undefined>> {
    const { number } = await this.cases.get(tx, caseId);
    const parties = await this.cases.partiesOf(tx, caseId);
    const { keeper, employer } = parties;
    const school = addressedSchool(parties);
    const employerName = employer && (await this.employers.get(tx, employer)).name;
    const schoolName = school && (await this.organisations.get(tx, school)).name;
    return {
      authorityName: (await this.organisations.get(tx, keeper!)).name,
      caseNumber: number,
      employerName,
      schoolName,
      // A reporter is addressed without a name: the vault alone knows it.
      recipientName: { employer: employerName, school: schoolName, reporter: '您好' }[recipient],
      today: longDay(shanghaiDay(await this.clock.now(tx))),
    };
  }
}
