import { api, i18n, session, t } from '@cabinet/shell';

export { money, shortName } from '@cabinet/shell';

const ROOT = '/api/v1/fleet';

export const VEHICLE_STATUS = { ORDERED: 'info', ACTIVE: 'ok', IN_SERVICE: 'warn', RETURNED: 'mute' };
export const CONTRACT_STATUS = { DRAFT: 'info', ACTIVE: 'ok', COMPLETED: 'mute', TERMINATED: 'bad' };
export const DRIVER_STATUS = { ACTIVE: 'ok', INACTIVE: 'mute' };

/** How soon the end of a contract is marked, in days. */
export const SOON = 90;

/** Choices of a filter or form: `options('vehicleStatus', VEHICLE_STATUS)`. */
export const options = (group, statuses) =>
  Object.keys(statuses).map((value) => ({ value, label: t(`fleet.${group}.${value}`) }));

/** The query of the API for a list: `-year` becomes `sort=year&order=desc`. */
export function listQuery({ sort = '', ...query }) {
  return sort ? { ...query, sort: sort.replace(/^-/, ''), order: sort.startsWith('-') ? 'desc' : 'asc' } : query;
}

const list =
  (path) =>
  ({ signal, ...query }) =>
    api.get(`${ROOT}/${path}`, listQuery(query), { signal });
const one =
  (path) =>
  (id, signal) =>
    api.get(`${ROOT}/${path}/${encodeURIComponent(id)}`, undefined, { signal });

/** The fleet's REST API, as the pages use it. */
export const fleet = {
  vehicles: list('vehicles'),
  vehicle: one('vehicles'),
  brands: () => api.get(`${ROOT}/vehicles/brands`),
  contracts: list('contracts'),
  contract: one('contracts'),
  drivers: list('drivers'),
  driver: one('drivers'),
  companies: () => api.get(`${ROOT}/companies`, { limit: 500 }),
  company: one('companies'),
  statistics: (signal) => api.get(`${ROOT}/statistics`, undefined, { signal }),
  assignmentsOf: (kind, id, signal) => api.get(`${ROOT}/${kind}/${id}/assignments`, undefined, { signal }),
  mileage: (id, query) => list(`vehicles/${id}/mileage`)(query),
  recordMileage: (id, body, key) => api.post(`${ROOT}/vehicles/${id}/mileage`, body, { idempotencyKey: key }),
  assign: (vehicleId, driverId, key) =>
    api.post(`${ROOT}/vehicles/${vehicleId}/assignments`, { driverId }, { idempotencyKey: key }),
  endAssignment: (id) => api.post(`${ROOT}/assignments/${id}/end`, {}),
  createDriver: (body, key) => api.post(`${ROOT}/drivers`, body, { idempotencyKey: key }),
  updateDriver: (driver, body) => api.put(`${ROOT}/drivers/${driver.id}`, body, { ifMatch: driver.version }),
  exportVehicles: (format, query) =>
    api.download(`${ROOT}/vehicles/export`, {
      query: { ...listQuery(query), format, language: i18n.language },
      name: `vehicles.${format}`,
    }),
};

/** Who may give vehicles to drivers and change drivers; the server decides, this only hides buttons. */
export const mayManage = () => session.is('FLEET_MANAGER', 'ACCOUNT_MANAGER');

/** Who may record mileage. */
export const mayRecord = () => session.is('FLEET_MANAGER', 'ACCOUNT_MANAGER', 'DRIVER');

/** Who serves several companies and therefore chooses among them. */
export const seesCompanies = () => session.is('ACCOUNT_MANAGER', 'SUPPORT_AGENT', 'REGISTRAR', 'DPO');

export const km = (value) => (value === undefined || value === null ? '—' : t('fleet.km', { n: value }));

/** A telephone number, grouped as people here write it: +7 999 123-45-67. */
export const phone = (value) => value?.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4');

export const modelName = (vehicle) => `${vehicle.brand} ${vehicle.model}`;

let companyNames = null;

/** Names of companies by id, for people who see several; read once. */
export function companies() {
  companyNames ??= fleet.companies().then(
    (page) => page.items,
    (problem) => {
      companyNames = null;
      throw problem;
    },
  );
  return companyNames;
}
