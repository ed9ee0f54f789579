import { ownTextFound } from '#interface';
import { type Knowledge, openKnowledge } from './knowledge.ts';
import type { Answer, Order } from './messages.ts';
import { resultOf } from './result.ts';

/** Reads texts beside the page, so that it is never busy; asks for the data file once and for nothing else. */
let knowledge: Promise<Knowledge> | null = null;

self.addEventListener('message', async ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'open') {
    knowledge = open(order.url);
    const known = await knowledge;
    // What runs for the first time runs slowly: that is over before the visitor's text comes.
    resultOf({ text: REHEARSAL, file: 'rehearsal.txt', format: null }, known);
    return answer({ kind: 'opened', documents: known.quotations.documents.map(({ id }) => id) });
  }
  if (!knowledge) return;
  const { run } = order;
  const known = await knowledge;
  const { result, text } = resultOf(order, known, (stage) => answer({ kind: 'stage', run, stage }));
  answer({ kind: 'read', run, result });
  const batches = [...text];
  batches.forEach((steps, index) => {
    answer({ kind: 'text', run, steps, share: (index + 1) / batches.length });
  });
  if (batches.length === 0) answer({ kind: 'text', run, steps: [], share: 1 });
});

const REHEARSAL = `${[...'abcdefgh'].map((letter) => `A ${letter}: “one – two”, THREE. `).join('')}\n\n`.repeat(20);

/** A rejection is told to the page as the reason why nothing can be read. */
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  answer({ kind: 'failed', reason: event.reason instanceof Error ? event.reason.message : String(event.reason) });
});

/** First byte of a gzip file (RFC 1952), and of no JSON. */
const GZIP_MAGIC = 0x1f;

async function open(url: string): Promise<Knowledge> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(ownTextFound.answers(response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new Blob([bytes]).stream();
  // Where the host names the compression, the browser has undone it.
  const plain = bytes[0] === GZIP_MAGIC ? text.pipeThrough(new DecompressionStream('gzip')) : text;
  return openKnowledge(await new Response(plain).json());
}

function answer(given: Answer): void {
  self.postMessage(given);
}
