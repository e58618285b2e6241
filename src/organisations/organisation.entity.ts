import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { OrganisationKind } from './organisation';

@Entity('organisations')
export class OrganisationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: OrganisationKind;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null;

  /** Since then roles in it hold no longer; nothing is deleted, because history names it. */
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @VersionColumn()
  version: number;
}
