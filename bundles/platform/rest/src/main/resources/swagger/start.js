// A session of the portal in the same browser is used as it is; its CSRF token is fetched once.
let csrf;

async function withCsrfToken(request) {
  // The description itself is asked for without a method.
  const safe = ['GET', 'HEAD', 'OPTIONS'].includes((request.method ?? 'GET').toUpperCase());
  if (!safe && !request.headers.Authorization) {
    csrf ??= (await (await fetch('/api/v1/session')).json()).csrfToken;
    if (csrf) {
      request.headers['X-CSRF-Token'] = csrf;
    }
  }
  return request;
}

window.ui = SwaggerUIBundle({
  url: 'v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  requestInterceptor: withCsrfToken,
});
