import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsIn, ValidateIf } from 'class-validator';
import { COLUMNS, type InboxColumn, type InboxTab, TABS } from './inbox';

export class ChooseColumnsDto {
  @ApiProperty({ enum: TABS })
  @IsIn(TABS)
  tab: InboxTab;

  @ApiProperty({ enum: COLUMNS, isArray: true, nullable: true, description: 'Null for those of the product' })
  @ValidateIf((choice: ChooseColumnsDto) => choice.columns !== null)
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(COLUMNS, { each: true })
  columns: InboxColumn[] | null;
}

export class ChosenColumnsDto {
  @ApiProperty({ enum: TABS })
  tab: InboxTab;

  @ApiProperty({ enum: COLUMNS, isArray: true })
  columns: InboxColumn[];
}

export class ChosenColumnsListDto {
  @ApiProperty({ type: [ChosenColumnsDto], description: 'Lists that are missing show the columns of the product' })
  items: ChosenColumnsDto[];
}
