import { Global, Module } from '@nestjs/common';
import { AccessService } from './access.service';

/** Global, because every controller asks it first. */
@Global()
@Module({ providers: [AccessService], exports: [AccessService] })
export class AccessModule {}
