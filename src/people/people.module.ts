import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module';
import { AccountsModule } from '../auth/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { CustomRolesService } from './custom-roles.service';
import { PeopleAdministrationService } from './people-administration.service';
import { PeopleController } from './people.controller';
import { PeopleListService } from './people-list.service';
import { PeopleService } from './people.service';
import { PersonEntity } from './person.entity';
import { PersonRoleEntity } from './person-role.entity';
import { RolesController } from './roles.controller';
import { RolesService } from './roles.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([PersonEntity, PersonRoleEntity]),
    AccountsModule,
    AuditModule,
    OrganisationsModule,
  ],
  controllers: [PeopleController, RolesController],
  providers: [CustomRolesService, PeopleService, PeopleAdministrationService, PeopleListService, RolesService],
  exports: [CustomRolesService, PeopleService, PeopleAdministrationService, RolesService],
})
export class PeopleModule {}
