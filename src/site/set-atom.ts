import { text } from '#interface';
import { type BodyElement, classesOf } from '../model/body.ts';
import type { Span } from '../text/span.ts';
import { element, type Hypertext } from './hypertext.ts';
import type { Layer } from './lay-over.ts';
import { isFormula, type PlacedLeaf, wordsIn } from './leaves.ts';
import { routes } from './routes.ts';
import { elementLayer } from './set-element.ts';

/** What is set otherwise where a page is built than where a browser sets it. */
export interface AtomSetting {
  /** A formula in TeX as MathML; null where it cannot be read. */
  formula?(tex: string, isDisplay: boolean): Hypertext | null;
  /** The parts of a piece of code that have a look of their own. */
  tokensIn?(leaf: PlacedLeaf): readonly (Span & { readonly layer: Layer })[];
}

/** An element that is set as a whole. */
export function setAtom(atom: BodyElement, setting: AtomSetting): Hypertext[] {
  const { tagName, properties } = atom;
  if (isFormula(atom)) return [setFormula(atom, setting)];
  if (properties.dataEmbed === true) return elementLayer(atom).set([wordsIn(atom.children)]);
  if (properties.dataKind !== undefined)
    return elementLayer({ ...atom, tagName: 'a' }).set([String(properties.alt ?? '')]);
  if (tagName === 'img') return [setPicture(atom)];
  if (tagName === 'input') {
    const isDone = properties.checked === true;
    const label = isDone ? text.done : text.open;
    return [
      element('input', { type: 'checkbox', disabled: '', ...(isDone && { checked: '' }), 'aria-label': label }, []),
    ];
  }
  return elementLayer(atom).set([]);
}

function setFormula(atom: BodyElement, { formula }: AtomSetting): Hypertext {
  const tex = wordsIn(atom.children).trim();
  const isDisplay = classesOf(atom).includes('math-display');
  return formula?.(tex, isDisplay) ?? element('code', { class: 'tex' }, [tex]);
}

/** Its size is known before it comes, so that nothing moves. */
function setPicture({ properties }: BodyElement): Hypertext {
  const { dataFile, alt = '', width, height } = properties;
  if (dataFile === undefined) return element('em', { class: 'missing' }, [String(alt)]);
  const size = {
    ...(width !== undefined && { width: String(width) }),
    ...(height !== undefined && { height: String(height) }),
  };
  return element(
    'img',
    { src: routes.file(String(dataFile)), alt: String(alt), ...size, loading: 'lazy', decoding: 'async' },
    [],
  );
}
