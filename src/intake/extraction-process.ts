/** A process that takes texts out of files, so that one that never ends or fills all memory can be stopped. */

import { serve } from '../limits/serve.ts';
import { extract } from './extract.ts';
import type { SourceKind } from './sniff.ts';

serve(({ kind, bytes }: { kind: SourceKind; bytes: Uint8Array }) => extract(kind, bytes));
