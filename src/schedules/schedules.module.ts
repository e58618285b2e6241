import { Module } from '@nestjs/common';
import { ListOpeners } from './list-openers.service';

@Module({ providers: [ListOpeners], exports: [ListOpeners] })
export class SchedulesModule {}
