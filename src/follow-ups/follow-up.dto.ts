import { ApiProperty } from '@nestjs/swagger';
import { RATINGS, type Rating, RETALIATION, type Retaliation } from './follow-up';

export class FollowUpAnswerDto {
  @ApiProperty()
  declined: boolean;
  @ApiProperty({ type: String, enum: RETALIATION, nullable: true })
  retaliation: Retaliation | null;
  @ApiProperty({ type: String, nullable: true, description: 'In the words of the reporter; it can show who it is' })
  account: string | null;
  @ApiProperty({ type: String, enum: RATINGS, nullable: true })
  rating: Rating | null;
  @ApiProperty({ type: String, nullable: true })
  comment: string | null;
  @ApiProperty()
  answeredAt: Date;
  @ApiProperty({ description: 'With the receipt code; otherwise a vault officer reached the reporter' })
  isByCode: boolean;
}

export class FollowUpAssessmentDto {
  @ApiProperty({ enum: ['new-case', 'no-case'] })
  outcome: 'new-case' | 'no-case';
  @ApiProperty()
  reasons: string;
}

/** A follow-up as its own case page shows it. */
export class FollowUpDto {
  @ApiProperty({ type: Date, nullable: true })
  askAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  askedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  remindedAt: Date | null;
  @ApiProperty({ type: FollowUpAnswerDto, nullable: true })
  answer: FollowUpAnswerDto | null;
  @ApiProperty({ type: FollowUpAssessmentDto, nullable: true })
  assessment: FollowUpAssessmentDto | null;
}
