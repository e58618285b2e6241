import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LocalTextDto } from '../platform/http/local-text.dto';
import { FindingDto } from './definition-draft.dto';
import { DifferenceDto } from './definition-proposal.dto';

export class PreviewImportDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  processId?: string;
}

export class ConfirmImportDto extends PreviewImportDto {
  @Matches(/^[0-9a-f]{64}$/)
  contentHash: string;
}

export class ImportPreviewDto {
  @ApiProperty()
  processId: string;
  @ApiProperty()
  title: LocalTextDto;
  @ApiProperty({ description: 'The version it was exported as.' })
  exportedVersion: number;
  @ApiProperty({ description: 'There is no process of this id here.' })
  isNew: boolean;
  @ApiProperty({ description: 'To be sent with the confirmation.' })
  contentHash: string;
  @ApiProperty({ type: [FindingDto] })
  findings: FindingDto[];
  @ApiProperty({ description: 'To the version in force.' })
  difference: DifferenceDto;
}
