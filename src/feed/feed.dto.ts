import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class FeedEntryDto {
  @ApiProperty({ format: 'uuid', description: 'Stays the same for the whole life of the entry' })
  id: string;
  @ApiProperty({ enum: ['active', 'under-repair-review'] })
  status: 'active' | 'under-repair-review';
  @ApiProperty()
  employerName: string;
  @ApiProperty({ type: String, nullable: true })
  creditCode: string | null;
  @ApiProperty()
  category: string;
  @ApiProperty()
  scope: string;
  @ApiProperty({ example: '2026-03-02' })
  listedOn: string;
  @ApiProperty({ example: '2027-03-02', description: 'Last day of the term; drop the entry on the next' })
  until: string;
  @ApiProperty()
  basis: string;
}

export class FeedTombstoneDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['expired', 'retracted'] })
  status: 'expired' | 'retracted';
  @ApiProperty({ enum: ['term', 'repair', 'retraction'] })
  endedBy: 'term' | 'repair' | 'retraction';
  @ApiProperty({ example: '2026-05-06', description: 'First day out of force' })
  endedOn: string;
}

export class FeedDto {
  @ApiProperty({ description: 'When this was true; ask again with If-None-Match' })
  asOf: string;
  @ApiProperty({ type: [FeedEntryDto], description: 'Everything in force' })
  entries: FeedEntryDto[];
  @ApiProperty({ type: [FeedTombstoneDto], description: 'Everything that once was: delete it wherever it was copied' })
  tombstones: FeedTombstoneDto[];
}

export class IssueFeedTokenDto {
  @ApiProperty({ maxLength: 100, example: '校园招聘系统' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;
}

export class IssuedFeedTokenDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ description: 'Shown this once' })
  token: string;
}

export class FeedTokenDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  issuedAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  lastReadAt: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  revokedAt: Date | null;
}
