import { readFileSync } from 'node:fs';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium (Apache-2.0) with its memory; what is asked of every sign goes past the wrappers, which take most of the time. */
export type Library = Omit<WrappedPdfiumModule, 'pdfium'> & {
  readonly pdfium: WrappedPdfiumModule['pdfium'] & {
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
    _FPDFText_GetMatrix(text: number, sign: number, place: number): number;
    _FPDFText_GetCharOrigin(text: number, sign: number, x: number, y: number): number;
    _FPDFText_GetLooseCharBox(text: number, sign: number, place: number): number;
  };
};

let loaded: Promise<Library> | null = null;

export function pdfium(): Promise<Library> {
  loaded ??= (async () => {
    const wasmBinary = readFileSync(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
    const library = await init({ wasmBinary } as unknown as Parameters<typeof init>[0]);
    library.PDFiumExt_Init();
    return library as Library;
  })();
  return loaded;
}

/** After a fault the library is not to be trusted with the next file. */
export function forgetPdfium(): void {
  loaded = null;
}
