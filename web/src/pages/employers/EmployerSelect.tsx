import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { listEmployers } from '../../api/employer-endpoints';
import { employersText } from '../../i18n/employers-text';
import { useText } from '../../i18n/useText';
import styles from './Employers.module.css';

const MOST_OFFERED = 10;

/** One employer of the register, found by typing a part of its name or its code. */
export function EmployerSelect(props: {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  /** The one chosen before, which the search need not find. */
  present?: { id: string; name: string } | null;
  except?: string;
  testid: string;
}) {
  const t = useText();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['employer-select', q],
    queryFn: () => listEmployers({ q, page: 1, pageSize: MOST_OFFERED }),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
  });
  const offered = found.data?.items ?? [];
  const present = props.present && !offered.some(({ id }) => id === props.present?.id) ? [props.present] : [];
  return (
    <Select
      id={props.id}
      value={props.value}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      // The library's own grey is too pale to be read.
      placeholder={<span className={styles.quiet}>{t(employersText.findEmployer)}</span>}
      loading={found.isFetching}
      notFoundContent={null}
      data-testid={props.testid}
      onChange={(value?: string) => props.onChange?.(value)}
      options={[...present, ...offered]
        .filter(({ id }) => id !== props.except)
        .map((one) => ({
          value: one.id,
          label: 'creditCode' in one && one.creditCode !== null ? `${one.name}（${one.creditCode}）` : one.name,
        }))}
    />
  );
}
