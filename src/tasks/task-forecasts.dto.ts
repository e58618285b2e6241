import { ApiProperty } from '@nestjs/swagger';
import { LocalTextDto } from '../platform/http/local-text.dto';

const KINDS = ['task', 'wait', 'call', 'end', 'elsewhere'] as const;

export class ForecastStepDto {
  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: LocalTextDto })
  name: LocalTextDto;

  @ApiProperty({ description: 'It cannot be taken back: served, published, replied, warned' })
  isFinal: boolean;
}

export class ForecastGoalDto {
  @ApiProperty({ enum: KINDS })
  kind: (typeof KINDS)[number];

  @ApiProperty({ type: LocalTextDto, nullable: true, description: 'Null for what the reader may not know' })
  name: LocalTextDto | null;

  @ApiProperty({ type: [LocalTextDto], description: 'Organisations with the duty, or people' })
  who: LocalTextDto[];

  @ApiProperty({ description: 'Whom it goes to depends on what is decided on the way' })
  isOpen: boolean;
}

export class ForecastWayDto {
  @ApiProperty({ type: [LocalTextDto], description: 'Conditions that are not decided yet' })
  when: LocalTextDto[];

  @ApiProperty({ type: [ForecastStepDto], description: 'What is done without anybody, in order' })
  automatic: ForecastStepDto[];

  @ApiProperty({ type: ForecastGoalDto })
  then: ForecastGoalDto;

  @ApiProperty({ description: 'Parallel work or other people at the same step must be through first' })
  afterOthers: boolean;
}

export class ForecastOutcomeDto {
  @ApiProperty({ type: String, nullable: true, description: 'The value of `field`; null when no field decides' })
  value: string | null;

  @ApiProperty({ type: LocalTextDto, nullable: true })
  label: LocalTextDto | null;

  @ApiProperty({ type: [ForecastWayDto] })
  ways: ForecastWayDto[];

  @ApiProperty({ description: 'Something follows at once, or may follow, that cannot be taken back' })
  isGrave: boolean;
}

export class TaskForecastDto {
  @ApiProperty({ type: String, nullable: true, description: 'The choice of the form that decides about the way on' })
  field: string | null;

  @ApiProperty({ description: 'The step itself cannot be taken back' })
  isFinal: boolean;

  @ApiProperty({ type: [ForecastOutcomeDto] })
  outcomes: ForecastOutcomeDto[];
}
