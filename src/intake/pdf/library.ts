import { readFileSync } from 'node:fs';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Of the functions that every sign is asked: text, and number of the sign. */
type OfSign = (text: number, sign: number) => number;
type OfSignAt = (text: number, sign: number, place: number, other?: number) => number;

/** PDFium (Apache-2.0) with its memory; what is asked of every sign goes past the wrappers, which take most of the time. */
export type Library = Omit<WrappedPdfiumModule, 'pdfium'> & {
  readonly pdfium: Omit<WrappedPdfiumModule['pdfium'], 'wasmExports'> & {
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
    readonly wasmExports: WrappedPdfiumModule['pdfium']['wasmExports'] & {
      readonly FPDFText_GetUnicode: OfSign;
      readonly FPDFText_GetTextObject: OfSign;
      readonly FPDFText_IsGenerated: OfSign;
      readonly FPDFText_HasUnicodeMapError: OfSign;
      readonly FPDFText_GetMatrix: OfSignAt;
      readonly FPDFText_GetCharOrigin: OfSignAt;
      readonly FPDFText_GetLooseCharBox: OfSignAt;
    };
  };
};

let loaded: Promise<Library> | null = null;

export function pdfium(): Promise<Library> {
  loaded ??= (async () => {
    const wasmBinary = readFileSync(new URL(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
    const library = await init({ wasmBinary } as unknown as Parameters<typeof init>[0]);
    library.PDFiumExt_Init();
    return library as unknown as Library;
  })();
  return loaded;
}

/** After a fault the library is not to be trusted with the next file. */
export function forgetPdfium(): void {
  loaded = null;
}
