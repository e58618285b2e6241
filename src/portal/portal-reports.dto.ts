import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { WRITTEN_TEXT } from '../complaints/complaints.dto';
import { NamedDto } from '../platform/http/named.dto';
import { ReportContentDto } from '../reports/reports.dto';
import { AskStatusDto } from './portal.dto';

export class ReportFormDto {
  @ApiProperty({ type: ReportContentDto, description: 'JSON' })
  report: ReportContentDto;

  @ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'binary' }, maxItems: 10 })
  files?: unknown[];
}

const ANONYMOUS = ['handle', 'handle-without-reply', 'decline'] as const;

export class ReportChoicesDto {
  @ApiProperty({ type: [NamedDto] })
  schools: NamedDto[];

  @ApiProperty({ enum: ANONYMOUS, nullable: true, type: String, description: 'Null: no rule here, a person decides.' })
  anonymous: (typeof ANONYMOUS)[number] | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Working days in which a real-name report is answered.' })
  replyWorkingDays: number | null;
}

export class FiledReportDto {
  @ApiProperty({ description: 'Shown this once', example: '1234-5678-9012-3456' })
  receiptCode: string;
}

/** An objection to the answer, or the wish to take the report back, in the reporter's own words. */
export class ReporterActDto extends AskStatusDto {
  @ApiProperty({ maxLength: 10_000 })
  @Matches(WRITTEN_TEXT)
  @MaxLength(10_000)
  @IsString()
  @IsNotEmpty()
  text: string;
}
