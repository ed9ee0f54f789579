import type { DocumentFormat } from '../model/vocabulary.ts';
import type { HypertextElement } from '../site/hypertext.ts';
import type { Findings, FindingsName } from './findings.ts';
import type { ReadingRequest, ReadingStage } from './read-text.ts';
import type { Step } from './setting.ts';

/** From the page to the worker. `run` numbers the readings; answers carry it. */
export type Order =
  | { readonly kind: 'open'; readonly url: string }
  | ({ readonly kind: 'read'; readonly run: number } & ReadingRequest);

/** From the worker to the page. */
export type Answer =
  | { readonly kind: 'opened'; readonly documents: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stage'; readonly run: number; readonly stage: ReadingStage }
  | { readonly kind: 'read'; readonly run: number; readonly result: ReadingResult }
  | { readonly kind: 'text'; readonly run: number; readonly steps: readonly Step[]; readonly share: number };

export interface ReadingResult {
  readonly title: string;
  readonly format: DocumentFormat;
  readonly language: string;
  readonly sentences: number;
  readonly mentions: number;
  readonly voices: number;
  readonly findings: Readonly<Record<FindingsName, Findings>>;
  /** Said above all where the text is, or nearly is, a document of the atlas. */
  readonly known: HypertextElement | null;
  /** Documents of the atlas in which quotations were looked for, and all. */
  readonly searched: { readonly documents: number; readonly of: number };
}
