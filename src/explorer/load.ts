import { type AtlasGraph, buildGraph, checkPayload, PayloadError } from './graph.ts';
import { createSession, type Session, vocabularyOf } from './session.ts';
import { bindUrl, type Problem, parseQuery } from './url.ts';

/**
 * Fetches and checks the payload.
 * @throws PayloadError in words for the reader
 */
export async function loadGraph(url: string): Promise<AtlasGraph> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new PayloadError('it cannot be fetched');
  const value: unknown = await response.json().catch(() => {
    throw new PayloadError('it is cut short or is not JSON');
  });
  return buildGraph(checkPayload(value));
}

/** A session over a graph that starts from the address bar and keeps in step with it. */
export function openSession(graph: AtlasGraph): { readonly session: Session; readonly dispose: () => void } {
  const known = vocabularyOf(graph);
  const { state, problems } = parseQuery(location.search, known);
  const session = createSession(graph, state);
  const report = (found: readonly Problem[]) => session.notice.set(noticeOf(found));
  report(problems);
  return { session, dispose: bindUrl(session.store, known, report) };
}

function noticeOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const list = problems.map(({ parameter, value }) => `${parameter}=${value}`.slice(0, 60)).join(', ');
  return `Part of the address means nothing here and was left out: ${list}`;
}
