import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { SearchQueryDto } from '../platform/http/page.dto';
import { SomeOf, someOf } from '../platform/http/some-of';
import type { Colour } from './deadline-record';
import type { DueFilter } from './due-filter';

const COLOURS: readonly Colour[] = ['red', 'yellow', 'green'];
/** A day of the calendar. */
export const DAY_FORM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A list that is searched, and narrowed by the deadline it shows. */
export class DueFilterDto extends SearchQueryDto {
  @ApiPropertyOptional({ description: 'Colours of the nearest deadline, separated by commas', example: 'red,yellow' })
  @IsOptional()
  @SomeOf(COLOURS)
  colour?: string;

  @ApiPropertyOptional({ description: 'First legal date', example: '2026-03-02' })
  @IsOptional()
  @Matches(DAY_FORM)
  dueFrom?: string;

  @ApiPropertyOptional({ description: 'Last legal date', example: '2026-03-31' })
  @IsOptional()
  @Matches(DAY_FORM)
  dueTo?: string;
}

export function dueFilter({ colour, dueFrom, dueTo }: DueFilterDto): DueFilter {
  return {
    ...(colour === undefined ? {} : { colours: someOf(COLOURS, colour) }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(dueTo === undefined ? {} : { dueTo }),
  };
}
