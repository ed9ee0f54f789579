import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';
import { PARAGRAPHS as P } from './lamp.ts';

const head =
  '<link rel="canonical" href="https://lamp.example.org/selma"><meta name="author" content="Ada Lund"><meta property="article:published_time" content="2024-03-02T10:00:00Z">';
const text = (inner: string) =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>The Selma off the point</title>${head}</head><body><article><h1>The Selma off the point</h1>${inner}</article></body></html>`,
    ),
  ).text!;
const article = text(P.join(''));

describe('lines among an article that are none of its own', () => {
  it.each([
    [
      'what credits a picture',
      `${P[0]}${P[1]}<p>Photo: Nils Berg / The Lamp</p><p>(AP Photo/Nils Berg, File)</p>${P.slice(2).join('')}`,
    ],
    [
      'what a player says',
      `${P[0]}<div><p>Play Video</p><p>Current Time 0:00</p><p>Loaded: 0%</p></div>${P.slice(1).join('')}`,
    ],
    [
      'headlines of the same site',
      `${P.slice(0, 3).join('')}<p><a href="/lamps">Nine lamps that were never lit at night</a></p><ul><li><a href="https://www.lamp.example.org/oil">What the oil of one winter cost the town</a></li></ul>${P.slice(3).join('')}`,
    ],
    [
      'an invitation at the end',
      `${P.join('')}<p><em>Want more of this? Sign up for <a href="/letter">our newsletter</a>, every Sunday.</em></p>`,
    ],
    [
      'buttons for sharing',
      `${P.slice(0, 3).join('')}<p>Whatsapp <a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> Pint</p>${P.slice(3).join('')}`,
    ],
    [
      'places that a program was to fill, and where advertisements stood',
      `${P.slice(0, 3).join('')}<p>{{caption}} {{credit}}</p><div><p>Advert</p></div>${P.slice(3).join('')}`,
    ],
    ['whom to follow', `${P.join('')}<p>Follow Ada Lund on Twitter and Instagram.</p>`],
    [
      'a notice of cookies',
      `<div class="bar"><span>This website uses cookies to improve your experience.</span></div>${P.join('')}`,
    ],
    ['a notice of rights', `${P.join('')}<p>© 2024 The Lamp. All rights reserved.</p>`],
    [
      'what programs write where a part begins',
      `${P.slice(0, 2).join('')}<p>Article content</p><p>Story continues below advertisement</p>${P.slice(2).join('')}<p>Copy link to paste in your message</p>`,
    ],
    ['a heading with nothing below', `${P.join('')}<h3>More of the coast</h3>`],
    [
      'a photograph by an agency',
      `${P.slice(0, 3).join('')}<p>Judy Eddy/WENN.com</p><p>Crédits photos : Bestimage</p>${P.slice(3).join('')}`,
    ],
    [
      'what a box that was not loaded says',
      `${P.slice(0, 3).join('')}<p>Klicken Sie auf den unteren Button, um den Inhalt von www.example.org zu laden.</p>${P.slice(3).join('')}`,
    ],
    ...['DON’T MISS', 'Lea también:', 'À lire aussi :', 'Читайте также:'].map((label): [string, string] => [
      `what else to read, after ${label}`,
      `${P.slice(0, 3).join('')}<p><strong>${label}</strong><br><a href="/a">Nine lamps that were never lit at night</a><br><a href="/b">What the oil of one winter cost the town and the keepers of it</a><br><a href="/c">The boy with the list remembers the year, and the man who asked him for it twice</a></p>${P.slice(3).join('')}`,
    ]),
    ...[
      'More articles',
      'Weitere Themen',
      'Sur le même sujet',
      'Noticias relacionadas',
      'Other related articles…',
      'Editor’s picks',
    ].map((label): [string, string] => [
      `all that follows “${label}” at its end`,
      `${P.join('')}<h3>${label}</h3><div><p>Nine lamps</p><p>The oil of one winter</p></div>`,
    ]),
    [
      'teasers of others at its end',
      `${[...P, ...P].join('')}<div>${[0, 1, 2].map((at) => `<div class="card"><h3><a href="/${at}">What ${at} keepers of lamps said of it</a></h3><p>Monday by Nils Berg</p><p>Of lamp ${at} it was said in the office that its oil was not paid for, and that its keeper had gone away.</p></div>`).join('')}</div>`,
    ],
    [
      'author, days and reading time, known already',
      `<p>By Ada Lund</p><p>Published: 2 March 2024, 10:00 GMT | Updated 3 Mar 2024</p><p>5 min read</p>${P.join('')}`,
    ],
    [
      'its own address and title again',
      `<p>https://lamp.example.org/selma</p><h2>The Selma off the point</h2>${P.join('')}`,
    ],
  ])('%s', (_, inner) => {
    expect(text(inner)).toBe(inner.split(P[0]!).length > 2 ? text([...P, ...P].join('')) : article);
  });

  it.each([
    [
      'a sentence on photographs',
      '<p>Photo by photo the keeper showed them what the harbour had been before the war came to it.</p>',
      'Photo by photo',
    ],
    [
      'a link that a sentence announces',
      '<p>She told it once before:</p><p><a href="/before">The night when nobody lit the lamp at all</a></p>',
      'The night when nobody',
    ],
    [
      'a link to another site',
      '<p><a href="https://elsewhere.example.com/x">The whole book of the keeper, page by page</a></p>',
      'The whole book of the keeper',
    ],
    [
      'a sentence on newsletters',
      '<p>The pilots would sign up for a newsletter of the office, if there were one, she used to say.</p>',
      'The pilots would sign up',
    ],
    [
      'what others wrote of it, on several sites',
      '<p><b>Read more:</b> <a href="https://a.example.com/x">The whole book of the keeper, page by page and line by line</a>, <a href="https://b.example.com/x">What the office wrote into its own book on the day, as those tell who have seen the page</a>, <a href="https://c.example.com/x">The timber of the Selma, and who was to pay for it</a></p>',
      'The timber of the Selma',
    ],
    [
      'prose under a heading that others use for lists',
      `<h2>Weitere Informationen</h2>${P.join('')}`,
      'Weitere Informationen',
    ],
    ['a date that says something', '<p>On 2 March 2024 the book was found.</p>', 'the book was found'],
  ])('but not %s', (_, inner, kept) => {
    expect(text(`${P.slice(0, 3).join('')}${inner}${P.slice(3).join('')}`)).toContain(kept);
  });

  it('keeps a date above the words where the page does not say it elsewhere', () => {
    const page = `<!DOCTYPE html><html><head><title>The Selma off the point</title></head><body><article><h1>The Selma off the point</h1><p>Sunday, the second</p>${P.join('')}</article></body></html>`;
    expect(readPage(Buffer.from(page)).text).toContain('Sunday, the second');
  });
});

it('what stands before a list of more is kept whole, emphasised words too', () => {
  const first =
    '<p><strong>So it was in the </strong><strong><em>Lamp</em></strong><strong>, a paper of the coast, on a Sunday.</strong></p>';
  const more =
    '<p><b>Mehr zu diesem Thema:</b></p><ul><li><a href="/a">Nine lamps</a></li><li><b>All of it</b> | <a href="/b">Oil</a></li></ul>';
  const taken = text(`${first}${P.join('')}${more}`);
  expect(taken).toBe(text(`${first}${P.join('')}`));
  expect(taken).toContain('Lamp');
});

it('who the author is stands in its data, not at the end of the article', () => {
  const about =
    '<p><em>Ada Lund is a writer of the harbour and has been with this paper since 1904. She lives in Bergen.</em></p>';
  expect(text(`${P.join('')}${about}`)).toBe(article);
  const other = '<p>Ada Lund met the keeper only once, and it is said that they did not speak of the timber.</p>';
  expect(text(`${P.join('')}${other}`)).toContain('met the keeper only once');
});

it.each([
  ['a line of its own', (title: string) => `<div class="headline"><div>${title}</div></div>${P.join('')}`],
  ['a line after its first words', (title: string) => `${P[0]}<p>${title}</p>${P.slice(1).join('')}`],
])('a title, however long, is not said again in %s', (_, inner) => {
  const title =
    'What the keeper of the lamp at the point wrote into her book of sails in the spring of 1908, and how the office read it when it met in May';
  const body = `<h1>${title}</h1>${inner(title.replace('1908,', '1908 –'))}`;
  const { text: words } = readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><article>${body}</article></body></html>`,
    ),
  );
  expect(words?.match(/What the keeper/g)).toHaveLength(1);
});

describe('an article', () => {
  it('has no list of news in it, however long, where that says what it is', () => {
    const news = Array.from(
      { length: 30 },
      (_, at) => `<li><a href="/${at}">What ${at} keepers said</a> <span>Of lamp ${at}</span></li>`,
    );
    const long = [...P, ...P].join('');
    expect(text(`<div class="breaking-news"><ul>${news.join('')}</ul></div>${long}`)).toBe(text(long));
  });

  it('has none of what its site tells else, though that is prose, below a heading with the name of the site', () => {
    const others = Array.from({ length: 8 }, (_, at) => `<div><p>${at} ${P[at % 6]!.slice(3, -4)}</p></div>`);
    const { text: own } = readPage(
      Buffer.from(
        `<!DOCTYPE html><html lang="en"><head><title>The Selma off the point</title><meta property="og:site_name" content="Pilot Weekly">${head}</head><body><article><h1>The Selma off the point</h1>${P.join('')}${P.join('')}<h2>More Pilot Weekly</h2>${others.join('')}</article></body></html>`,
      ),
    );
    expect(own).toBe(text([...P, ...P].join('')));
  });

  it('has the spaces around emphasised words outside of them, and letters as they are', () => {
    expect(
      text(
        `<p><b>Berg: </b>Storm came with <i>H</i>ans and an<em> old </em>lamp, as he said on that day.</p>${P.join('')}`,
      ),
    ).toContain('**Berg:** Storm came with *H*ans and an *old* lamp');
  });

  it('has links without words nowhere', () => {
    expect(text(`${P.join('')}<p><a href="/x"> </a><a href="/y"><img src="y.gif"></a>An end of it.</p>`)).not.toContain(
      '[]',
    );
  });

  it('keeps what others said in boxes of their own', () => {
    const quoted =
      '<div class="social-embed"><blockquote class="twitter-tweet"><p>Nobody asked the keeper, and it shows in every line of it.</p>— Tove (@tove)</blockquote></div>';
    expect(text(`${P.slice(0, 3).join('')}${quoted}${P.slice(3).join('')}`)).toContain('> Nobody asked the keeper');
  });

  it('is the whole of what stands in several boxes', () => {
    const box = (from: number) =>
      `<div class="row"><div class="col">${P.slice(from, from + 2)
        .map((one) => one.replace('The', `${from} The`))
        .join('')}</div></div>`;
    const page = `<!DOCTYPE html><html><head><title>The Selma off the point</title></head><body><nav><a href="/">Home</a></nav><main>${[0, 2, 4, 0, 2, 4].map(box).join('<div class="picture"><img></div>')}</main></body></html>`;
    const taken = readPage(Buffer.from(page));
    for (const words of ['The keeper of the lamp', 'Nils Berg', 'Ada Lund', 'When the wind turned'])
      expect(taken.text).toContain(words);
  });
});
