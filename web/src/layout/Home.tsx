import { Navigate } from 'react-router';
import { destinationsFor } from './destinations';
import { NoRight } from './NotFound';
import { useSession } from './SessionContext';

/** Each duty starts at the first thing it works with. */
export function Home() {
  const session = useSession();
  const first = destinationsFor(session.roles.map((held) => held.role))[0];
  return first === undefined ? <NoRight /> : <Navigate to={first.path} replace />;
}
