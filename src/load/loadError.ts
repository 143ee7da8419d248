/** Why a file could not be had. `load.<code>` is its message. */
export type LoadErrorCode = 'not-found' | 'unreachable' | 'html' | 'not-json' | 'not-data' | 'timeout';

export class LoadError extends Error {
  constructor(
    readonly file: string,
    readonly code: LoadErrorCode,
    /** The server's status, or the parser's words. */
    readonly detail: string = '',
  ) {
    super(`${file}: ${code} ${detail}`);
  }
}
