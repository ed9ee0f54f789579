/**
 * The font faces that the page has loaded, as style rules with the files in them: a picture knows no fonts but those it
 * brings along.
 */
export async function loadedFontFaces(): Promise<string> {
  const faces = [...document.styleSheets].flatMap(({ href, cssRules }) =>
    [...cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ cssText }) => ({ cssText, url: urlIn(cssText, href ?? document.baseURI) })),
  );
  const loaded = faces.filter(({ url }) => performance.getEntriesByName(url).length > 0);
  const rules = loaded.map(async ({ cssText, url }) => {
    const file = await (await fetch(url)).blob();
    return cssText.replace(URL_IN_RULE, `url("${await dataUrl(file)}")`);
  });
  return (await Promise.all(rules)).join('\n');
}

const URL_IN_RULE = /url\(["']?([^"')]*)["']?\)/;

function urlIn(cssText: string, base: string): string {
  return new URL(URL_IN_RULE.exec(cssText)?.[1] ?? '', base).href;
}

/** A file as the address of itself. */
export function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
