import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';

const S =
  'The keeper of the lamp wrote down every sail that passed the point, and the pilots asked her before they asked a chart.';
const taken = (formula: string, head = '') =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html><head><title>The light of the lamp</title>${head}</head><body><article><h1>The light of the lamp</h1><p>${S}</p><p>Its light is ${formula} as far as she knew.</p>${`<p>${S}</p>`.repeat(4)}</article></body></html>`,
    ),
  );
const math = (inner: string) => `<math xmlns="http://www.w3.org/1998/Math/MathML">${inner}</math>`;
const mathjax = '<script src="https://cdn.example.org/mathjax/tex-chtml.js"></script>';

describe('a formula of a page', () => {
  it.each([
    [
      'MathML',
      math('<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><msqrt><mi>y</mi></msqrt></mfrac>'),
      '$x^{2}+\\frac{1}{\\sqrt{y}}$',
    ],
    [
      'MathML with sums, accents and functions',
      math(
        '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mover><mi>a</mi><mo>→</mo></mover><mi>sin</mi><mi>x</mi>',
      ),
      '$\\sum_{i}^{n}\\vec{a}\\sin x$',
    ],
    [
      'MathML with its TeX beside',
      math('<semantics><mi>E</mi><annotation encoding="application/x-tex">E = mc^2</annotation></semantics>'),
      '$E = mc^2$',
    ],
    ['MathML with its TeX as a name', '<math alttext="{\\displaystyle E_0}"><mi>E</mi></math>', '$E_0$'],
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${math('<semantics><mi>E</mi><annotation encoding="application/x-tex">E^2</annotation></semantics>')}</span><span class="katex-html" aria-hidden="true">E2</span></span>`,
      '$E^2$',
    ],
    [
      'MathJax, older',
      '<span class="MathJax_Preview">E</span><span class="MathJax" id="m1">E2</span><script type="math/tex" id="m">E^2</script>',
      '$E^2$',
    ],
    [
      'MathJax, newer',
      `<mjx-container class="MathJax" jax="SVG"><svg></svg><mjx-assistive-mml>${math('<msup><mi>E</mi><mn>2</mn></msup>')}</mjx-assistive-mml></mjx-container>`,
      '$E^{2}$',
    ],
    ['a picture that says it', '<img class="latex" src="x.png" alt="E^2 = p">', '$E^2 = p$'],
    ['a picture whose address says it', '<img src="https://latex.codecogs.com/svg.latex?E%5E2">', '$E^2$'],
  ])('is TeX: %s', (_, formula, expected) => {
    const { text, doubts } = taken(formula);
    expect(text).toContain(`Its light is ${expected} as far as she knew.`);
    expect(doubts).toEqual([]);
  });

  it('is TeX where it is typed among words, and the page sets it', () => {
    expect(taken('\\(E_1\\) and $p^2$, for 5$ or 6$,', mathjax).text).toContain(
      'Its light is $E_1$ and $p^2$, for 5$ or 6$, as far',
    );
    expect(taken('\\(E\\)').text).not.toContain('$E$');
  });

  it('is doubted where only its letters, or a picture, are there', () => {
    const letters =
      '<mjx-container class="MathJax" jax="CHTML"><mjx-math><mjx-mi><mjx-c class="mjx-c45"></mjx-c></mjx-mi><mjx-mn><mjx-c class="mjx-c32"></mjx-c></mjx-mn></mjx-math></mjx-container>';
    const drawn = taken(letters);
    expect(drawn.text).toContain('Its light is E2 as far');
    expect(drawn.doubts[0]?.says).toMatch(/^One formula/);
    expect(taken('<img class="equation" src="eq1.png">').doubts[0]?.says).toMatch(/^One formula/);
  });
});
