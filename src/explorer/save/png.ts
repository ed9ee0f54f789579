const PIXELS = 2;

/** An SVG as PNG at twice its size, in the letters of the page. */
export async function drawPng(svg: string, width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width * PIXELS, height * PIXELS);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no surface to draw the picture on.');
  const file = new Blob([svg.replace('</title>', `</title><style>${await fontFaces()}</style>`)], {
    type: 'image/svg+xml',
  });
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** The page's fonts with their files in them, for an SVG that is drawn as an image may ask for none; without what fails. */
async function fontFaces(): Promise<string> {
  const faces = [...document.styleSheets].flatMap(({ href, cssRules }) =>
    [...cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(async ({ cssText }) => {
        const [source, address] = /url\("?([^")]+)"?\)/.exec(cssText) ?? [];
        if (!source || !address) return cssText;
        const response = await fetch(new URL(address, href ?? location.href));
        return cssText.replace(source, `url("${await dataUrl(await response.blob())}")`);
      }),
  );
  const settled = await Promise.allSettled(faces);
  return settled.map((face) => (face.status === 'fulfilled' ? face.value : '')).join('');
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(blob);
  });
}
