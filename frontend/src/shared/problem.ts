/** One invalid place in what was sent; the pointer is RFC 6901, '/effectiveOn'. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** RFC 9457 as our server writes it, thrown by everything that calls the API. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';

  constructor(
    readonly status: number,
    /** The last segment of the problem's type: 'available-exceeded'. */
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly FieldProblem[] = [],
    readonly requestId?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(detail ?? title);
  }

  /** No answer at all: no network, or the server is down. */
  get isNetwork() {
    return this.status === 0;
  }
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(-1, 'unexpected', '', error instanceof Error ? error.message : undefined);
}
