import { ApiProperty } from '@nestjs/swagger';

const STATES = ['in-force', 'ended', 'withdrawn'] as const;

export class ReceivedWarningDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  entryId: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  body: string;
  @ApiProperty({ example: '2026-03-02' })
  sentOn: string;
  @ApiProperty({ enum: STATES, description: 'Of a withdrawn warning title and body are the correction' })
  state: (typeof STATES)[number];
}
