/** What only some pages may load. */
export interface Allowed {
  /** WebAssembly, of which the search engine is. */
  readonly engine?: boolean;
  /** Pictures that the page itself makes. */
  readonly ownPictures?: boolean;
  /** Styles that stand in the page. */
  readonly ownStyles?: boolean;
}

/** What a page may load: its own files, and nothing of another host. Nothing that is written into a page is run. */
export function contentPolicy({ engine = false, ownPictures = false, ownStyles = false }: Allowed = {}): string {
  return [
    // In every page: what may come from the site itself, as all else does, is not named.
    "default-src 'self'",
    "object-src 'none'",
    ...(engine ? ["script-src 'self' 'wasm-unsafe-eval'"] : []),
    ...(ownStyles ? ["style-src 'self' 'unsafe-inline'"] : []),
    `img-src 'self' data:${ownPictures ? ' blob:' : ''}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/**
 * The headers of the servers that come with the program, for every answer.
 *
 * @param injectsStyles true for the development server, whose styles come as elements of the page
 */
export function securityHeaders({ injectsStyles }: { readonly injectsStyles: boolean }): Record<string, string> {
  const policy = contentPolicy({ engine: true, ownPictures: true, ownStyles: injectsStyles });
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}
