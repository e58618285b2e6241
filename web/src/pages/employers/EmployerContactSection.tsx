import { Button } from 'antd';
import { useState } from 'react';
import { readContact, type Employer, type EmployerContact } from '../../api/employer-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { employersText } from '../../i18n/employers-text';
import { useText } from '../../i18n/useText';
import { ContactDialog } from './EmployerDialogs';
import styles from './Employers.module.css';

const NONE: EmployerContact = { person: null, telephone: null, email: null, address: null };
const FIELDS = ['person', 'telephone', 'email', 'address'] as const;

/** Not read with the page, but when somebody asks for it: each look is on record. */
export function EmployerContactSection({ employer }: { employer: Employer }) {
  const t = useText();
  const [contact, setContact] = useState<EmployerContact>();
  const [editing, setEditing] = useState(false);
  const reading = useCommand((_key, then: 'show' | 'edit') => contactFor(employer, then), {
    quiet: true,
    secret: true,
    onSuccess: (read, then) => {
      setContact(read);
      setEditing(then === 'edit');
    },
  });
  return (
    <section className={styles.section}>
      <h2>
        {t(employersText.contact)}
        {employer.mayEdit && (
          <Button type="link" size="small" onClick={() => reading.mutate('edit')} data-testid="edit-contact">
            {t(employersText.editContact)}
          </Button>
        )}
      </h2>
      <p className={styles.quiet}>{t(employersText.contactHint)}</p>
      {!employer.hasContact && <p>{t(employersText.noContact)}</p>}
      {employer.hasContact && contact === undefined && (
        <Button onClick={() => reading.mutate('show')} loading={reading.isPending} data-testid="show-contact">
          {t(employersText.showContact)}
        </Button>
      )}
      {employer.hasContact && contact !== undefined && (
        <dl className={styles.facts} data-testid="contact">
          {FIELDS.filter((field) => contact[field] !== null).map((field) => (
            <Fact key={field} name={t(employersText[field])} value={contact[field]!} />
          ))}
        </dl>
      )}
      {reading.isError && <ProblemNotice error={reading.error} />}
      {editing && (
        <ContactDialog
          employer={employer}
          contact={contact ?? NONE}
          onClose={() => {
            setEditing(false);
            setContact(undefined);
          }}
        />
      )}
    </section>
  );
}

// helpers

/** Nothing recorded is nothing to read: no look is put on record. */
function contactFor({ id, hasContact }: Employer, then: 'show' | 'edit'): Promise<EmployerContact> {
  return then === 'edit' && !hasContact ? Promise.resolve(NONE) : readContact(id);
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
