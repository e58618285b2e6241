import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../platform/http/named.dto';
import type { PackageState } from './archive-package';

const STATES = ['waiting', 'working', 'ready', 'failed', 'expired'] as const satisfies PackageState[];

export class ArchivePackageDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STATES })
  state: PackageState;

  @ApiProperty()
  filesDone: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Known once the work has begun' })
  filesTotal: number | null;

  @ApiProperty({ type: Number, nullable: true })
  size: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the whole file, in hexadecimal digits' })
  sha256: string | null;

  @ApiProperty({ type: NamedDto })
  requestedBy: NamedDto;

  @ApiProperty({ type: String, format: 'date-time' })
  requestedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: Date | null;
}

export class ArchivePackagesDto {
  @ApiProperty({ description: 'Whether this person may have one made' })
  mayRequest: boolean;

  @ApiProperty({ type: [ArchivePackageDto], description: 'The latest first' })
  items: ArchivePackageDto[];
}
