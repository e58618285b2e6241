import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../platform/auth/principal';

@Entity('person_roles')
export class PersonRoleEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  role: Role;

  /** First day, in Asia/Shanghai. */
  @Column({ name: 'valid_from', type: 'date' })
  from: string;

  /** Last day, included; null until revoked. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  to: string | null;

  /** Null for the roles of the first start. */
  @Column({ name: 'granted_by', type: 'uuid', nullable: true })
  grantedBy: string | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy: string | null;

  /** From this instant on the role holds no longer, whatever its period. */
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
