/** What only some pages may load: WebAssembly, of which the search engine is, and pictures that a page makes itself. */
export const SEARCH_ENGINE = "script-src 'self' 'wasm-unsafe-eval'";
export const OWN_PICTURES = "img-src 'self' data: blob:";

/**
 * What a page may load: its own files, and nothing of another host. Nothing that is written into a page is run.
 *
 * @param more directives of this page
 */
export function contentPolicy(...more: readonly string[]): string {
  // In every page: what may come from the site itself, as all else does, is not named.
  return ["default-src 'self'", "object-src 'none'", ...more, "base-uri 'none'", "form-action 'self'"].join('; ');
}

/**
 * The headers of the servers that come with the program, for every answer.
 *
 * @param injectsStyles true for the development server, whose styles come as elements of the page
 */
export function securityHeaders({ injectsStyles }: { readonly injectsStyles: boolean }): Record<string, string> {
  const styles = injectsStyles ? ["style-src 'self' 'unsafe-inline'"] : [];
  return {
    'Content-Security-Policy': `${contentPolicy(SEARCH_ENGINE, ...styles, OWN_PICTURES)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}
