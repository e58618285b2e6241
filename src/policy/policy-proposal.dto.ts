import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ProposePolicyDto {
  @ApiProperty({ example: 'tianjin-2023', maxLength: 60 })
  @MaxLength(60)
  @IsString()
  @IsNotEmpty()
  packId: string;

  @ApiProperty({ example: 'blacklist.defenceWorkingDays', maxLength: 80 })
  @MaxLength(80)
  @IsString()
  @IsNotEmpty()
  key: string;

  @ApiProperty({ description: 'JSON; its form depends on the key', example: 5 })
  @IsDefined()
  value: unknown;

  @ApiProperty({ maxLength: 200, example: '第三条' })
  @MaxLength(200)
  @IsString()
  @Matches(/\S/)
  clause: string;

  @ApiProperty({ maxLength: 300, description: 'The document that says so' })
  @MaxLength(300)
  @IsString()
  @Matches(/\S/)
  source: string;

  @ApiProperty({ required: false, example: '2027-01-01' })
  @IsOptional()
  @Matches(DAY)
  validFrom?: string;

  @ApiProperty({ required: false, example: '2027-12-31' })
  @IsOptional()
  @Matches(DAY)
  validTo?: string;

  @ApiProperty({ maxLength: 1000 })
  @MaxLength(1000)
  @IsString()
  @Matches(/\S/)
  reason: string;

  @ApiProperty({ required: false, description: 'The answer of a case that is taken up' })
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  answerId?: string;
}

export class RejectProposalDto {
  @ApiProperty({ maxLength: 500 })
  @MaxLength(500)
  @IsString()
  @Matches(/\S/)
  reason: string;
}

export class PolicyProposalDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  packId: string;
  @ApiProperty()
  key: string;
  @ApiProperty({ description: 'JSON; its form depends on the key' })
  value: unknown;
  @ApiProperty()
  clause: string;
  @ApiProperty()
  source: string;
  @ApiProperty({ type: String, nullable: true })
  validFrom: string | null;
  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;
  @ApiProperty()
  reason: string;
  @ApiProperty({ enum: ['proposed', 'confirmed', 'rejected'] })
  state: string;
  @ApiProperty()
  proposer: string;
  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: Date;
  @ApiProperty({ type: String, nullable: true })
  decider: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;
  @ApiProperty({ type: Number, nullable: true })
  resultingVersion: number | null;
  @ApiProperty({ description: 'The reader may confirm it: somebody else proposed it' })
  canConfirm: boolean;
}

export class OfferedAnswerDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  packId: string;
  @ApiProperty()
  key: string;
  @ApiProperty({ description: 'JSON; its form depends on the key' })
  value: unknown;
  @ApiProperty({ type: String, format: 'date-time' })
  answeredAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'Only for those who may read the case' })
  caseNumber: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Only for those who may read the case' })
  reason: string | null;
}

export class PolicyChangesDto {
  @ApiProperty({ type: [PolicyProposalDto] })
  proposals: PolicyProposalDto[];
  @ApiProperty({ type: [OfferedAnswerDto] })
  offered: OfferedAnswerDto[];
}

export class ProposalIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class PackVersionDto {
  @ApiProperty()
  version: number;
}
