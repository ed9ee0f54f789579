import { notices, reasons } from '#interface';
import { type AtlasGraph, buildGraph, PayloadError, readPayload } from './graph.ts';
import { bindMore } from './more.ts';
import { createSession, type Session, vocabularyOf } from './session.ts';
import { bindUrl, type Problem, parseQuery } from './url.ts';

/**
 * Fetches and checks the payload.
 * @throws PayloadError in words for the reader
 */
export async function loadGraph(url: string): Promise<AtlasGraph> {
  return buildGraph(readPayload(await fetchJson(url)));
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new PayloadError(reasons.notFetched);
  return response.json().catch(() => {
    throw new PayloadError(reasons.notJson);
  });
}

/**
 * A session over a graph that starts from the address bar and keeps in step with it. `moreUrl` has the connections above
 * the cap; it is asked only where there are any, and only when the state calls for them.
 */
export function openSession(
  graph: AtlasGraph,
  moreUrl: string,
): { readonly session: Session; readonly dispose: () => void } {
  const known = vocabularyOf(graph);
  const { state, problems } = parseQuery(location.search, known);
  const session = createSession(graph, state);
  const report = (found: readonly Problem[]) => session.notice.set(noticeOf(found));
  report(problems);
  const stops = [bindUrl(session.store, known, report), bindMore(session, () => fetchJson(moreUrl))];
  return {
    session,
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}

function noticeOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const list = problems.map(({ parameter, value }) => `${parameter}=${value}`.slice(0, 60)).join(', ');
  return notices.leftOut(list);
}
