import { ownTextSays } from '#interface';
import type { Answer, Order } from './messages.ts';
import type { ReadingRequest } from './read-text.ts';

type Told<Kind extends Answer['kind']> = Omit<Extract<Answer, { kind: Kind }>, 'kind' | 'run'>;

/** What the page is told of the reading that it asked for last; of earlier ones nothing more. */
interface Listener {
  stage(told: Told<'stage'>): void;
  read(told: Told<'read'>): void;
  text(told: Told<'text'>): void;
  failed(told: Told<'failed'>): void;
}

/** The worker and its data, loaded when a visitor begins and not before. */
export function createReader(knowledge: string, listener: Listener) {
  let worker: Worker | null = null;
  let run = 0;
  let documents: readonly string[] = [];

  function warm(): Worker {
    if (worker) return worker;
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
    made.addEventListener('error', () => fail(ownTextSays.noScript));
    worker = made;
    order({ kind: 'open', url: new URL(knowledge, location.href).href });
    // A text with accents or italics would ask for their fonts: nothing that it holds may show in a request.
    for (const face of document.fonts) face.load().catch(() => {});
    return made;
  }

  function order(given: Order): void {
    worker?.postMessage(given);
  }

  function hear(answer: Answer): void {
    if (answer.kind === 'opened') documents = answer.documents;
    else if (answer.kind === 'failed') fail(answer.reason);
    else if (answer.run !== run) return;
    else if (answer.kind === 'stage') listener.stage(answer);
    else if (answer.kind === 'read') listener.read(answer);
    else listener.text(answer);
  }

  function fail(reason: string): void {
    worker?.terminate();
    worker = null;
    listener.failed({ reason });
  }

  return {
    /** Loads what reading needs; reading asks for nothing more. */
    warm,
    read(request: ReadingRequest): void {
      warm();
      run += 1;
      order({ kind: 'read', run, ...request });
    },
    /** What is under way is not heard of again. */
    forget(): void {
      run += 1;
    },
    /** Ids of the atlas's documents, once they are known. */
    documents: () => documents,
  };
}
