/** What a page may load: its own files, and nothing of another host. Nothing that is written into a page is run. */
export const CONTENT_POLICY = policyWith("'self'");

/**
 * The headers of the servers that come with the program, for every answer.
 *
 * @param injectsStyles true for the development server, whose styles come as elements of the page
 */
export function securityHeaders({ injectsStyles }: { readonly injectsStyles: boolean }): Record<string, string> {
  const policy = injectsStyles ? policyWith("'self' 'unsafe-inline'") : CONTENT_POLICY;
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

function policyWith(styles: string): string {
  return [
    // In every page: what may come from the site itself, as all else does, is not named.
    "default-src 'self'",
    "object-src 'none'",
    // The search engine is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    ...(styles === "'self'" ? [] : [`style-src ${styles}`]),
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
