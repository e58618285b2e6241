import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { WRITTEN_TEXT } from '../complaints/complaints.dto';
import { AskStatusDto, PublicEntryDto } from './portal.dto';

export class OwnEntryDto extends PublicEntryDto {
  @ApiProperty({ enum: ['active', 'under-repair-review', 'expired', 'retracted'] })
  status: string;

  @ApiProperty({ description: 'An application for repair can be made now' })
  canApply: boolean;
}

export class ApplyForRepairDto extends AskStatusDto {
  @ApiProperty({ maxLength: 20_000, description: 'What was corrected' })
  @Matches(WRITTEN_TEXT)
  @MaxLength(20_000)
  @IsString()
  @IsNotEmpty()
  correction: string;

  @ApiProperty({ description: 'The commitment to recruit lawfully' })
  @IsBoolean()
  isCommitted: boolean;
}

export class RepairFormDto {
  @ApiProperty({ type: ApplyForRepairDto, description: 'JSON' })
  application: ApplyForRepairDto;

  @ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'binary' }, maxItems: 10 })
  files?: unknown[];
}

export class FiledRepairDto {
  @ApiProperty({ description: 'The code by which the employer follows this application; shown this once' })
  receiptCode: string;
}
