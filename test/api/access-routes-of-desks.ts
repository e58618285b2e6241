import { duty, EVERYBODY, list, object, own, reason, type RouteRule } from './access-rules';

/** Absences, handovers and the board of heads. What belongs to whom on a desk is asked in desk.e2e-spec.ts. */
export const DESK_ROUTES: Record<string, RouteRule> = {
  'GET /api/absences': list(EVERYBODY, []),
  'GET /api/absences/mine': own,
  'GET /api/absences/acts': own,
  'GET /api/absences/choices': own,
  'GET /api/absences/people': list(EVERYBODY, []),
  'POST /api/absences': own,
  'POST /api/absences/{id}/end': object([{ ids: ['schoolTask'], knows: [] }]),

  'GET /api/handovers': list(EVERYBODY, []),
  'POST /api/handovers/preview': duty(['system'], ({ schoolUser }) => ({ personId: schoolUser, takerId: schoolUser })),
  'GET /api/handovers/{id}': object([{ ids: ['schoolTask'], knows: [] }]),
  'GET /api/handovers/{id}/pdf': object([{ ids: ['schoolTask'], knows: [] }]),
  'PUT /api/handovers/{id}': duty(['system'], ({ schoolUser, schoolTask }) => ({
    personId: schoolUser,
    reason,
    items: [{ kind: 'task', subjectId: schoolTask, takerId: schoolUser }],
  })),
  'POST /api/handovers/{id}/confirmation': object([{ ids: ['schoolTask'], knows: [] }]),

  'GET /api/board': list(['head', 'otherAuthorityHead'], []),
  'GET /api/board/export': {
    is: 'list',
    open: ['head', 'otherAuthorityHead'],
    sees: [],
    queries: () => ['?part=waiting&format=csv', '?part=overview&format=csv'],
  },
};
