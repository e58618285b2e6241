import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { NamedDto } from '../platform/http/named.dto';
import { PageDto } from '../platform/http/page.dto';

export class EnterAddressDto {
  @ApiProperty({ example: 'name@example.edu.cn' })
  @IsString()
  @MaxLength(300)
  address: string;
}

export class ConfirmAddressDto {
  @ApiProperty({ example: '12345678' })
  @IsString()
  @MaxLength(20)
  code: string;
}

export class ConfirmedAddressDto {
  @ApiProperty()
  address: string;

  @ApiProperty({ description: 'The receiving server refuses it for good: nothing more is sent to it.' })
  isRefused: boolean;
}

export class EnteredAddressDto {
  @ApiProperty()
  address: string;
}

export class OwnMailDto {
  @ApiProperty({ description: 'Whether this installation sends mail at all.' })
  isOn: boolean;

  @ApiProperty({ description: 'A demonstration: mail goes nowhere and can be read at the workbench.' })
  isCaught: boolean;

  @ApiProperty({ type: ConfirmedAddressDto, nullable: true })
  confirmed: ConfirmedAddressDto | null;

  @ApiProperty({ type: EnteredAddressDto, nullable: true })
  entered: EnteredAddressDto | null;
}

export class DeadMailDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['notices', 'confirmation'] })
  purpose: 'notices' | 'confirmation';

  @ApiProperty()
  person: NamedDto;

  @ApiProperty({ type: String, nullable: true, description: 'What the server answered last, as a code.' })
  fault: string | null;

  @ApiProperty()
  attempts: number;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ description: 'Its address is still in use, so that it can be sent again.' })
  canRetry: boolean;
}

export class MailStateDto extends PageDto {
  @ApiProperty({ enum: ['off', 'catcher', 'smtp'] })
  kind: 'off' | 'catcher' | 'smtp';

  @ApiProperty({ description: 'On their way, those that failed before among them.' })
  waiting: number;

  @ApiProperty({ description: 'Of these, failed at least once.' })
  failing: number;

  @ApiProperty()
  sentInADay: number;

  @ApiProperty({ type: [DeadMailDto] })
  items: DeadMailDto[];
}

export class CaughtMailDto {
  @ApiProperty()
  messageId: string;

  @ApiProperty()
  to: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  text: string;

  @ApiProperty()
  at: Date;
}
