import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction';
import { type CheckedSubmission, type SubmissionGuard, SubmissionGuards } from '../tasks/submission-guards.service';
import { OwnDocuments } from './own-documents.service';
import { submissionRefusal } from './sign-off';
import { SignOffMissingError } from './split.errors';
import { SplitGroundService } from './split-ground.service';
import { SignOffsService } from './sign-offs.service';
import { SplitsService } from './splits.service';

/** A school's task leaves the school under the signature it needs, with those files of its colleges that the form names. */
@Injectable()
export class SplitGuard implements SubmissionGuard, OnModuleInit {
  constructor(
    private readonly guards: SubmissionGuards,
    private readonly ground: SplitGroundService,
    private readonly splits: SplitsService,
    private readonly signOffs: SignOffsService,
    private readonly documents: OwnDocuments,
  ) {}

  onModuleInit(): void {
    this.guards.add(this);
  }

  async beforeSubmit(tx: Transaction, { task, data, documentIds }: CheckedSubmission): Promise<void> {
    if (!task.isGuarded) return;
    const { signer } = await this.ground.get(tx, task.id);
    const refusal = submissionRefusal(signer.isDemanded, await this.signOffs.latest(tx, task.id), data);
    if (refusal) throw new SignOffMissingError(refusal);
    const parts = await this.splits.parts(tx, task.id);
    const ofColleges = new Set(parts.flatMap((part) => part.documentIds));
    const handedIn = documentIds.filter((id) => ofColleges.has(id));
    if (handedIn.length > 0) await this.documents.handIn(tx, handedIn, task.caseId);
  }
}
