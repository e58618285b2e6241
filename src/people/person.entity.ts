import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

@Entity('people')
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** Where the person is employed: decides which administrators see the person. Rights come from roles alone. */
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  /** Since then the person cannot sign in and holds no role; history goes on naming the person. */
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @VersionColumn()
  version: number;
}
