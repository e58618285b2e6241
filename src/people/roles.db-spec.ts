import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { AuditService } from '../audit/audit.service';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Principal, Role } from '../platform/auth/principal';
import { firstRow, rows } from '../platform/database/transaction';
import { LastAdministratorError, RoleNotGrantedError } from './person.errors';
import { PersonEntity } from './person.entity';
import { PersonRoleEntity } from './person-role.entity';
import { CustomRolesService } from './custom-roles.service';
import { PeopleService } from './people.service';
import { RolesService } from './roles.service';

describe('roles', () => {
  const people = new PeopleService();
  const audit = new AuditService();
  let test: TestDatabase;
  let organisations: OrganisationsService;
  let roles: RolesService;
  let city: string;
  let school: string;
  let security: Principal;

  beforeEach(async () => {
    test = await openTestDatabase([OrganisationEntity, PersonEntity, PersonRoleEntity]);
    organisations = new OrganisationsService(audit, test.clock);
    roles = new RolesService(organisations, people, new CustomRolesService(audit), audit, test.clock);
    await test.clock.set('2026-03-02T09:00:00+08:00');
    await test.database.transaction(async (tx) => {
      city = await organisations.add(tx, { kind: 'authority', name: '滨江市教育委员会', parentId: null }, null);
      school = await organisations.add(tx, { kind: 'school', name: '滨江理工大学', parentId: city }, null);
    });
    security = await principalWith('security-administrator');
  });

  afterEach(() => test.close());

  async function person(name = '陈敏'): Promise<string> {
    const found = await firstRow<{ id: string }>(
      test.database.read,
      'INSERT INTO people (name, organisation_id) VALUES ($1, $2) RETURNING id',
      [name, city],
    );
    return found!.id;
  }

  async function principalWith(role: Role): Promise<Principal> {
    const personId = await person(role);
    await test.database.transaction((tx) => roles.add(tx, personId, forEver(role), null));
    return { personId, accountId: personId, sessionId: personId, name: role, roles: [{ role, organisationId: city }] };
  }

  const forEver = (role: Role, organisationId = city) => ({ role, organisationId, from: '2026-03-01', to: null });
  const grant = (personId: string, wanted: Parameters<RolesService['grant']>[3]) =>
    test.database.transaction((tx) => roles.grant(tx, security, personId, wanted));
  const roleIds = () => rows<{ id: string }>(test.database.read, 'SELECT id FROM person_roles ORDER BY granted_at, id');
  const held = async (id: string) => (await people.rolesOf(test.database.read, id)).map(({ role }) => role);

  it('should give nobody anything without a role', async () => {
    expect(await held(await person())).toEqual([]);
  });

  it('should hold from the first to the last day of the period in Asia/Shanghai', async () => {
    const id = await person();
    await grant(id, { role: 'investigator', organisationId: city, from: '2026-03-03', to: '2026-03-04' });
    expect(await held(id)).toEqual([]);
    await test.clock.set('2026-03-03T00:00:01+08:00');
    expect(await held(id)).toEqual(['investigator']);
    await test.clock.set('2026-03-04T23:59:50+08:00');
    expect(await held(id)).toEqual(['investigator']);
    await test.clock.set('2026-03-05T00:00:00+08:00');
    expect(await held(id)).toEqual([]);
  });

  it('should end at once when revoked, and when person or organisation is disabled', async () => {
    const id = await person();
    await grant(id, forEver('case-officer'));
    const before = await test.clock.now();
    const [given] = await rows<{ id: string }>(test.database.read, 'SELECT id FROM person_roles WHERE person_id = $1', [
      id,
    ]);
    await test.database.transaction((tx) => roles.revoke(tx, security, id, given!.id));
    expect(await held(id)).toEqual([]);
    expect(await people.holdersOf(test.database.read, 'case-officer', city, before)).toEqual([
      { personId: id, name: '陈敏' },
    ]);

    await grant(id, forEver('employment-office', school));
    expect(await held(id)).toEqual(['employment-office']);
    await rows(test.database.read, 'UPDATE organisations SET disabled_at = app_now() WHERE id = $1', [school]);
    expect(await held(id)).toEqual([]);
    await rows(test.database.read, 'UPDATE organisations SET disabled_at = NULL WHERE id = $1', [school]);
    await rows(test.database.read, 'UPDATE people SET disabled_at = app_now() WHERE id = $1', [id]);
    expect(await held(id)).toEqual([]);
  });

  it('should find holders in exactly the organisation asked for', async () => {
    const id = await person();
    await grant(id, forEver('head', school));
    const now = await test.clock.now();
    expect(await people.holdersOf(test.database.read, 'head', school, now)).toEqual([{ personId: id, name: '陈敏' }]);
    expect(await people.holdersOf(test.database.read, 'head', city, now)).toEqual([]);
  });

  it('should refuse a second administration by the rule', async () => {
    const id = await person();
    await grant(id, { ...forEver('system-administrator'), to: '2026-06-30' });
    await expect(grant(id, forEver('audit-administrator'))).rejects.toThrow(RoleNotGrantedError);
    await grant(id, { ...forEver('audit-administrator'), from: '2026-07-01' });
  });

  it('should refuse a second administration in the database, however it gets there', async () => {
    const id = await person();
    await test.database.transaction((tx) => roles.add(tx, id, forEver('system-administrator'), null));
    const second = test.database.transaction((tx) => roles.add(tx, id, forEver('audit-administrator'), null));
    await expect(second).rejects.toThrow(/one person cannot be two of the three administrators/);
    const harmless = test.database.transaction((tx) => roles.add(tx, id, forEver('case-officer'), null));
    await expect(harmless).resolves.toBeUndefined();
  });

  it('should refuse one of two administrations given at the same moment', async () => {
    const id = await person();
    const add = (role: Role) => test.database.transaction((tx) => roles.add(tx, id, forEver(role), null));
    const results = await Promise.allSettled([add('system-administrator'), add('audit-administrator')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('should refuse to revoke the last system administrator and allow it when another one is there', async () => {
    const first = await person('许嘉明');
    await grant(first, forEver('system-administrator'));
    const given = (await roleIds()).at(-1)!.id;
    const revoke = () => test.database.transaction((tx) => roles.revoke(tx, security, first, given));
    await expect(revoke()).rejects.toThrow(LastAdministratorError);
    await grant(await person('唐毅'), forEver('system-administrator'));
    await revoke();
    expect(await held(first)).toEqual([]);
  });

  it('should let the system administrator give nothing but the first security administrator', async () => {
    const system = await principalWith('system-administrator');
    const id = await person();
    const give = (role: Role) => test.database.transaction((tx) => roles.grant(tx, system, id, forEver(role)));
    await expect(give('security-administrator')).rejects.toMatchObject({ code: 'ADMINISTRATION.FORBIDDEN' });
    await rows(test.database.read, 'UPDATE person_roles SET revoked_at = app_now() WHERE person_id = $1', [
      security.personId,
    ]);
    await expect(give('case-officer')).rejects.toMatchObject({ code: 'ADMINISTRATION.FORBIDDEN' });
    await give('security-administrator');
    expect(await held(id)).toEqual(['security-administrator']);
  });

  it('should refuse an administrator of one school in another part of the tree', async () => {
    const schoolSecurity = {
      ...security,
      roles: [{ role: 'security-administrator' as const, organisationId: school }],
    };
    const id = await person();
    const attempt = test.database.transaction((tx) => roles.grant(tx, schoolSecurity, id, forEver('head')));
    await expect(attempt).rejects.toMatchObject({ code: 'ADMINISTRATION.FORBIDDEN' });
  });
});
