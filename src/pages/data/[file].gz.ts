import { serveDownloads } from '../../site/downloads.ts';

/** The development server serves an address without a slash at its end only where the route's own name has an extension. */
export const { getStaticPaths, GET } = serveDownloads('gz');
