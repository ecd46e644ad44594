import { api, i18n, session, t } from '@cabinet/shell';

const FINES = '/api/v1/fines';
const PAYMENTS = '/api/v1/payments';

export const FINE_STATUS = { UNPAID: 'warn', PAYING: 'info', PAID: 'ok', CONFIRMED: 'ok', ANNULLED: 'mute' };
export const PAYMENT_STATUS = { CREATED: 'info', PENDING: 'info', UNKNOWN: 'warn', PAID: 'ok', DECLINED: 'bad', CANCELLED: 'mute' };

/** The status a payment is shown with: one that was paid and wholly given back is no longer merely paid. */
export const shownStatus = ({ status, totalKopecks, refundedKopecks }) =>
  status === 'PAID' && refundedKopecks >= totalKopecks ? 'REFUNDED' : status;

/** What its pill says: also that a part was given back. */
export const pillStatus = (payment) =>
  payment.status === 'PAID' && payment.refundedKopecks > 0 && shownStatus(payment) === 'PAID' ? 'PARTLY_REFUNDED' : shownStatus(payment);

/** Quick choices above the list: what of the API's filters they stand for. */
export const TABS = {
  unpaid: { status: 'UNPAID' },
  soon: { status: 'UNPAID', discountEndsWithin: 7 },
  paid: { status: 'PAYING,PAID,CONFIRMED' },
  all: {},
};

/** Payments ordered since the page was loaded: their payer is taken to the gateway as soon as it is ready. */
export const ordered = new Set();

/** Most fines of one payment. */
export const MOST = 200;

/** Choices of a filter or form. */
export const options = (group, statuses) =>
  Object.keys(statuses).map((value) => ({ value, label: t(`fines.${group}.${value}`) }));

/** The query of the API for a list: `-amount` becomes `sort=amount&order=desc`. */
export function listQuery({ sort = '', ...query }) {
  return sort ? { ...query, sort: sort.replace(/^-/, ''), order: sort.startsWith('-') ? 'desc' : 'asc' } : query;
}

/** The REST API of fines, as the pages use it. */
export const fines = {
  list: ({ signal, ...query }) => api.get(FINES, listQuery(query), { signal }),
  one: (id, signal) => api.get(`${FINES}/${encodeURIComponent(id)}`, undefined, { signal }),
  history: (id, signal) => api.get(`${FINES}/${encodeURIComponent(id)}/history`, undefined, { signal }),
  quote: (fineIds) => api.post(`${FINES}/quote`, { fineIds }, { idempotencyKey: false }),
  pay: (body, key) => api.post(`${FINES}/payments`, body, { idempotencyKey: key }),
  attribute: (fine, body) => api.put(`${FINES}/${fine.id}/driver`, body, { ifMatch: fine.version }),
  unpaid: (signal) => api.get(`${FINES}/statistics/unpaid`, undefined, { signal }),
  statistics: (query, signal) => api.get(`${FINES}/statistics`, query, { signal }),
  autopay: (companyId, signal) => api.get(`${FINES}/autopay`, { companyId }, { signal }),
  setAutopay: (rule, body) => api.put(`${FINES}/autopay?companyId=${rule.companyId}`, body, { ifMatch: rule.version }),
  approvals: (companyId, signal) => api.get(`${FINES}/autopay/approvals`, { companyId }, { signal }),
  autopayProblems: (companyId, signal) => api.get(`${FINES}/autopay/problems`, { companyId }, { signal }),
  decide: (companyId, body) => api.post(`${FINES}/autopay/approvals?companyId=${companyId}`, body),
  policy: (companyId, signal) => api.get(`${FINES}/policy`, { companyId }, { signal }),
  setPolicy: (policy, body) => api.put(`${FINES}/policy?companyId=${policy.companyId}`, body, { ifMatch: policy.version }),
  sync: (companyId, signal) => api.get(`${FINES}/sync`, { companyId }, { signal }),
  startSync: (companyId) => api.post(`${FINES}/sync`, { companyId: companyId || undefined }),
  export: (format, query) =>
    api.download(`${FINES}/export`, {
      query: { ...listQuery(query), format, language: i18n.language },
      name: `fines.${format}`,
    }),
  receipt: (id) => receipt(`${FINES}/${encodeURIComponent(id)}/receipt`),
};

/** Saves a receipt, in the person's language. */
const receipt = (path) => api.download(path, { language: i18n.language, accept: 'application/pdf', name: 'receipt.pdf' });

/** The REST API of payments. */
export const payments = {
  list: ({ signal, sort: _, ...query }) => api.get(PAYMENTS, query, { signal }),
  one: (id, signal) => api.get(`${PAYMENTS}/${encodeURIComponent(id)}`, undefined, { signal }),
  cancel: (id) => api.post(`${PAYMENTS}/${id}/cancel`, {}),
  check: (id) => api.post(`${PAYMENTS}/${id}/check`, {}),
  receipt: (id) => receipt(`${FINES}/payments/${encodeURIComponent(id)}/receipt`),
  allGateways: () => api.get(`${PAYMENTS}/gateways`),
  /** Those a company pays through, first choice first. */
  gateways: (companyId) => api.get(`${PAYMENTS}/gateways/companies/${companyId}`),
  /** Means of payment that gateways keep for a company, latest first. */
  methods: (companyId) => api.get(`${PAYMENTS}/methods/companies/${companyId}`),
  forgetMethod: (id) => api.delete(`${PAYMENTS}/methods/${id}`),
};

/** Of the fleet's API, what the pages of fines need. */
export const fleet = {
  drivers: ({ signal, ...query }) => api.get('/api/v1/fleet/drivers', query, { signal }),
  vehicles: ({ signal, ...query }) => api.get('/api/v1/fleet/vehicles', query, { signal }),
  companies: () => api.get('/api/v1/fleet/companies', { limit: 500 }),
};

/** Who serves several companies and therefore chooses among them. */
export const seesCompanies = () => session.is('ACCOUNT_MANAGER', 'SUPPORT_AGENT');

/** Who may say who drove, and settle how fines are paid; the server decides, this only hides buttons. */
export const mayManage = () => session.is('FLEET_MANAGER', 'ACCOUNT_MANAGER');

/** Whether the person may pay fines: drivers where their company lets them. */
export async function mayPay() {
  if (session.is('DRIVER')) {
    return fines.policy().then(
      (policy) => policy.driversPay,
      () => false,
    );
  }
  return mayManage();
}

/** Reads something once; after a failure, again when it is asked for again. */
function once(read) {
  let answer = null;
  return () => {
    answer ??= read().catch((problem) => {
      answer = null;
      throw problem;
    });
    return answer;
  };
}

/** Names of companies by id, for people who see several. */
export const companies = once(() => fleet.companies().then((page) => page.items));

/** What gateways are called, by name. */
export const gatewayTitles = once(() => payments.allGateways().then((all) => new Map(all.map((one) => [one.name, one.title]))));

/** Sums over fines: what they cost now, and what their discounts take off. */
export const sums = (rows) =>
  rows.reduce(
    ({ total, saving }, one) => ({ total: total + one.priceKopecks, saving: saving + (one.discount?.savingKopecks ?? 0) }),
    { total: 0, saving: 0 },
  );

/** How many percent of what is owed the discount takes off. */
export const percent = ({ owedKopecks, discount }) => Math.round((discount.savingKopecks / owedKopecks) * 100);
