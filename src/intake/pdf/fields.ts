import type { Library } from './library.ts';

/** Numbers of the kinds of annotations that are text on the page: a box of words, a field of a form. */
const [FREE_TEXT, WIDGET] = [3, 20];
/** Of so many annotations is asked what they are. */
const MOST = 1_000;
/** What the library says where it has made the annotations part of a page. */
const FLATTENED = 1;

/** A loaded page on which the fields of a form, as they are filled in, and boxes of words stand as text; 0 where it cannot be loaded. */
export function withFields(library: Library, document: number, index: number): number {
  const page = library.FPDF_LoadPage(document, index);
  if (!page || !hasFields(library, page) || library.FPDFPage_Flatten(page, 0) !== FLATTENED) return page;
  library.FPDF_ClosePage(page);
  return library.FPDF_LoadPage(document, index);
}

function hasFields(library: Library, page: number): boolean {
  const count = Math.min(library.FPDFPage_GetAnnotCount(page), MOST);
  for (let at = 0; at < count; at++) {
    const annotation = library.FPDFPage_GetAnnot(page, at);
    if (!annotation) continue;
    const kind = library.FPDFAnnot_GetSubtype(annotation);
    library.FPDFPage_CloseAnnot(annotation);
    if (kind === FREE_TEXT || kind === WIDGET) return true;
  }
  return false;
}
