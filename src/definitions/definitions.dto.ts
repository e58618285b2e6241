import { ApiProperty } from '@nestjs/swagger';
import { LocalTextDto } from '../platform/http/local-text.dto';

export class DefinitionDto {
  @ApiProperty()
  processId: string;

  @ApiProperty({ type: LocalTextDto })
  title: LocalTextDto;

  @ApiProperty()
  version: number;

  @ApiProperty({ enum: ['draft', 'proposed', 'rejected', 'published', 'retired'] })
  state: 'draft' | 'proposed' | 'rejected' | 'published' | 'retired';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: Date | null;

  @ApiProperty({ description: 'Open cases on this version' })
  running: number;
}

export class DiagramXmlDto {
  @ApiProperty({ description: 'BPMN 2.0 XML' })
  xml: string;
}
