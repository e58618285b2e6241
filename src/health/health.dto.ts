import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

export class ReadinessDto extends HealthDto {
  @ApiPropertyOptional({
    enum: ['connected', 'away', 'stopped'],
    description:
      'How things stand with the cluster that cases run on. Requests can be sent here whatever it is: what people submit is handed over later.',
  })
  cluster?: 'connected' | 'away' | 'stopped';
}
