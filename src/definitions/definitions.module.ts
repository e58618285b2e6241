import { Module } from '@nestjs/common';
import { DefinitionCalendar } from './definition-calendar.service';
import { DefinitionSeeds } from './definition-seeds.service';
import { DefinitionsController } from './definitions.controller';
import { DefinitionsService } from './definitions.service';

/** Engine and access come from their global modules. */
@Module({
  controllers: [DefinitionsController],
  providers: [DefinitionsService, DefinitionCalendar, DefinitionSeeds],
  exports: [DefinitionsService],
})
export class DefinitionsModule {}
