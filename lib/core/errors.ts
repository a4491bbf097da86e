/**
 * The one error type for failures we expect: a refused file, a stale version,
 * something that is not there. Programming mistakes throw ordinary errors.
 */
export const errorCodes = [
  "bad-input", // the file, quotation or field cannot be used as it is
  "not-found",
  "signed-out", // nobody is signed in, or no longer
  "not-allowed", // signed in, but without the role it needs
  "conflict", // somebody changed it first, or it exists already
  "too-large",
  "too-many", // tried too often; wait
  "unavailable", // disk, port, folder, another process
  "damaged", // stored data that does not pass its checks
  "usage", // a wrong command line
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A failure with words for the person in front of the screen.
 * `message` says what happened, where, and what to do; it never holds a stack,
 * a path of the server's disk, or text of a source.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Facts for programs: a version number, an offset, the id in the way. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** HTTP status of each code; used once, where routes answer. */
export const httpStatus: Record<ErrorCode, number> = {
  "bad-input": 400,
  "not-found": 404,
  "signed-out": 401,
  "not-allowed": 403,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
  damaged: 500,
  usage: 400,
};
