import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DueFilterDto, dueFilter } from '../deadlines/due-filter.dto';
import { someOf, SomeOf } from '../platform/http/some-of';
import { CASE_KINDS, type CaseKind } from './case';
import type { CaseQuery } from './case-lists.service';

const STATES = ['open', 'closed'] as const;
export const KINDS = Object.keys(CASE_KINDS) as CaseKind[];

export class ListCasesDto extends DueFilterDto {
  @ApiPropertyOptional({ enum: STATES, description: 'Both unless given' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiPropertyOptional({ description: 'Kinds of cases, separated by commas' })
  @IsOptional()
  @SomeOf(KINDS)
  kind?: string;

  @ApiPropertyOptional({ description: 'Id of the process', example: 'complaint-to-blacklist' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  process?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The authority that keeps the case' })
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'An organisation or employer with a part in the case' })
  @IsOptional()
  @IsUUID()
  party?: string;

  @ApiPropertyOptional({ description: 'A step that is open now, by its id in the model' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  step?: string;
}

/** The query of a list as the service takes it. */
export function caseQuery(dto: ListCasesDto): CaseQuery {
  const { q, state, kind, process, organisation, party, step, page, pageSize } = dto;
  return {
    ...dueFilter(dto),
    page,
    pageSize,
    ...(q === undefined ? {} : { q }),
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kinds: someOf(KINDS, kind) }),
    ...(process === undefined ? {} : { processId: process }),
    ...(organisation === undefined ? {} : { organisationId: organisation }),
    ...(party === undefined ? {} : { partyId: party }),
    ...(step === undefined ? {} : { step }),
  };
}
