import { html } from 'lit';

/**
 * Something loaded from the server, with its states. In a page:
 * `#car = new Resource(this, (signal) => api.get(path, {}, {signal}))`, `#car.load()`, and in render
 * `#car.render((car) => html…)`. A reload keeps showing what is there.
 */
export class Resource {
  #host;
  #read;
  #abort = null;

  value = undefined;
  problem = null;
  loading = false;

  constructor(host, read) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected() {
    this.#abort?.abort();
  }

  async load({ keep = true } = {}) {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    if (!keep) {
      this.value = undefined;
    }
    this.loading = true;
    this.#host.requestUpdate();
    try {
      this.value = await this.#read(abort.signal);
      this.problem = null;
    } catch (problem) {
      if (abort.signal.aborted) {
        return;
      }
      this.problem = problem;
    }
    this.loading = false;
    this.#host.requestUpdate();
  }

  render(ready, lines = 4) {
    if (this.value !== undefined && this.problem?.status !== 404) {
      return ready(this.value);
    }
    if (this.problem) {
      return html`<cab-error .problem=${this.problem} @retry=${() => this.load()}><slot name="missing"></slot></cab-error>`;
    }
    return html`<cab-skeleton lines=${lines}></cab-skeleton>`;
  }
}
