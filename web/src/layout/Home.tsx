import { Navigate } from 'react-router';
import { destinationsFor } from './destinations';
import { NoRight } from './NotFound';
import { useDuties } from './SessionContext';

/** Each duty starts at the first thing it works with. */
export function Home() {
  const first = destinationsFor(useDuties())[0];
  return first === undefined ? <NoRight everywhere /> : <Navigate to={first.path} replace />;
}
