import { Listeners } from './events.js';
import { has, t } from './i18n.js';

const SAFE = new Set(['GET', 'HEAD']);
const RETRIES = [300, 1200, 3000];

let csrfToken = '';
const signedOut = new Listeners();

/** What the server said is wrong (RFC 9457), or that it could not be reached (status 0). */
export class ProblemError extends Error {
  constructor(status, problem = {}, retryAfter = 0) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.code = problem.code || (status === 0 ? 'network' : `http-${status}`);
    this.fields = problem.errors ?? [];
    this.correlationId = problem.correlationId ?? '';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** For people, in their language. */
  get text() {
    for (const key of [`error.${this.code}`, `error.http-${this.status}`]) {
      if (has(key)) {
        return t(key, { n: this.retryAfter });
      }
    }
    return this.status >= 500 ? t('error.http-500') : this.message;
  }

  /** Messages by field, in the person's language where the code is known. */
  get byField() {
    return Object.fromEntries(this.fields.map((one) => [one.field, fieldText(one)]));
  }
}

function fieldText({ code, message }) {
  const key = `error.field.${code}`;
  return has(key) ? t(key) : message;
}

const pause = (millis, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });

async function problemOf(response) {
  let problem = {};
  if ((response.headers.get('Content-Type') ?? '').includes('json')) {
    problem = await response.json().catch(() => ({}));
  }
  return new ProblemError(response.status, problem, Number(response.headers.get('Retry-After')) || 0);
}

/** Fetches; a GET is tried again while the network, or the server being swapped, does not answer. */
async function fetchPatiently(url, init) {
  for (let attempt = 0; ; attempt++) {
    const again = SAFE.has(init.method) && attempt < RETRIES.length;
    try {
      const response = await fetch(url, init);
      if (response.status !== 503 || !again) {
        return response;
      }
    } catch (error) {
      if (error.name === 'AbortError') {
        throw error;
      }
      if (!again) {
        throw new ProblemError(0, { detail: error.message });
      }
    }
    await pause(RETRIES[attempt], init.signal);
  }
}

/**
 * Sends a request.
 *
 * @param method of HTTP
 * @param path absolute, `/api/v1/…`
 * @param options `query` object (empty values are left out), `body` object, `ifMatch` version or
 *     ETag, `idempotencyKey`, `signal`, `headers`, `raw` to get the Response itself
 * @returns the parsed body with its `etag` beside it: `{data, etag, status, location}`
 * @throws ProblemError
 */
export async function request(method, path, options = {}) {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', ...options.headers });
  const init = { method, headers, credentials: 'same-origin', signal: options.signal, cache: 'no-store' };
  if (!SAFE.has(method) && csrfToken) {
    headers.set('X-CSRF-Token', csrfToken);
  }
  if (method === 'POST' && options.idempotencyKey !== false) {
    headers.set('Idempotency-Key', options.idempotencyKey ?? newKey());
  }
  if (options.ifMatch !== undefined && options.ifMatch !== null) {
    const tag = String(options.ifMatch);
    headers.set('If-Match', /^(W\/)?"/.test(tag) ? tag : `"${tag}"`);
  }
  if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(options.body);
  }
  const response = await fetchPatiently(path + queryString(options.query), init);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401 && !options.anonymous) {
      signedOut.emit(problem);
    }
    throw problem;
  }
  if (options.raw) {
    return response;
  }
  const text = response.status === 204 ? '' : await response.text();
  return {
    data: text ? JSON.parse(text) : null,
    etag: response.headers.get('ETag'),
    location: response.headers.get('Location'),
    status: response.status,
  };
}

/** A key that makes a POST safe to repeat; keep it to repeat the same POST. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function queryString(query = {}) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) {
      params.append(name, String(value));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Downloads an answer as a file, with the name the server gives; `language` as `Accept-Language`. */
async function download(path, { query, accept = '*/*', language, name = 'download' } = {}) {
  const headers = { Accept: accept, ...(language ? { 'Accept-Language': language } : {}) };
  const response = await request('GET', path, { query, headers, raw: true });
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition);
  const plain = /filename="?([^";]+)"?/i.exec(disposition);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = encoded ? decodeURIComponent(encoded[1]) : plain ? plain[1] : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const body = (answer) => answer.then((one) => one.data);

/** The REST API, as pages use it. The short forms answer the body itself. */
export const api = {
  request,
  get: (path, query, options) => body(request('GET', path, { ...options, query })),
  post: (path, content, options) => body(request('POST', path, { ...options, body: content })),
  put: (path, content, options) => body(request('PUT', path, { ...options, body: content })),
  patch: (path, content, options) => body(request('PATCH', path, { ...options, body: content })),
  delete: (path, options) => body(request('DELETE', path, options)),
  download,
  newKey,
  queryString,
  setCsrfToken: (token) => {
    csrfToken = token ?? '';
  },
  onSignedOut: (listener) => signedOut.on(listener),
};
