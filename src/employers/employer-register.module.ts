import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { EmployerContacts } from './employer-contacts.service';
import { EmployerEdits } from './employer-edits.service';
import { EmployerHistory } from './employer-history.service';
import { EmployerPages } from './employer-pages.service';
import { EmployerRegister } from './employer-register.service';
import { EmployerSameness } from './employer-sameness.service';
import { EmployersController } from './employers.controller';
import { EmployersModule } from './employers.module';

/** The register with its screens. Apart from `EmployersModule`, on which the cases rest. */
@Module({
  imports: [AuditModule, EmployersModule],
  controllers: [EmployersController],
  providers: [EmployerContacts, EmployerEdits, EmployerHistory, EmployerPages, EmployerRegister, EmployerSameness],
})
export class EmployerRegisterModule {}
