import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module';
import { OrganisationEntity } from './organisation.entity';
import { OrganisationListService } from './organisation-list.service';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsService } from './organisations.service';

@Module({
  imports: [TypeOrmModule.forFeature([OrganisationEntity]), AuditModule],
  controllers: [OrganisationsController],
  providers: [OrganisationsService, OrganisationListService],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
