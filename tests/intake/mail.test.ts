import { describe, expect, it } from 'vitest';
import { bytes, documentsIn, said } from './taken.ts';

const letter = (head: string, body: string) => `${head}\n\n${body}\n`;
const ADA =
  'From: Ada Poe <ada@example.org>\nSubject: Models\nDate: Fri, 12 Mar 2021 18:00:00 +0000\nMessage-ID: <1@x>';
const BOB =
  'From: Bob <bob@example.org>\nSubject: Re: Models\nDate: Fri, 12 Mar 2021 18:01:00 +0000\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>';
const boxOf = (...letters: string[]) =>
  bytes(letters.map((one) => `From x@example.org Fri Mar 12 18:00:00 2021\n${one}\n`).join(''));

describe('a letter is a turn of the one who signs it', () => {
  it.each<[string, string, string[]]>([
    ['plain', letter(ADA, 'Do models grow?'), ['comment Ada Poe: Do models grow?']],
    [
      'in signs of another script, name and subject included',
      letter(
        'From: =?utf-8?B?Wm/Dqw==?= <z@example.org>\nSubject: =?iso-8859-1?Q?=C9t=E9?=\nDate: Fri, 12 Mar 2021 18:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable',
        'Do models=\n grow in =E9t=E9?',
      ),
      ['comment Zoë: Do models grow in été?'],
    ],
    [
      'in parts, of which the plain one is taken',
      letter(
        `${ADA}\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b`,
        '--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nRG8gbW9kZWxzIGdyb3c/\n--b\nContent-Type: text/html\n\n<p>Do <b>models</b> grow?</p>\n--b--',
      ),
      ['comment Ada Poe: Do models grow?'],
    ],
    [
      'with a letter enclosed as a file, which is a quotation of the one who wrote it',
      letter(
        `${BOB}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b`,
        `--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: message/rfc822; name=models.eml\nContent-Disposition: attachment\n\n${letter(ADA, 'Do models grow?')}\n--b--`,
      ),
      ['comment Bob: See below. **Ada Poe** wrote: Do models grow?', 'quote Ada Poe: Do models grow?'],
    ],
    [
      'a page',
      letter(
        `${ADA}\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8`,
        '<div>Yes.</div><div class="gmail_quote"><div>On Fri, Mar 12, 2021 at 6:00 PM Bob Ray &lt;<a href="mailto:b@example.org">b@example.org</a>&gt; wrote:<br></div><blockquote><div>Do models grow?</div></blockquote></div>',
      ),
      ['comment Ada Poe: Yes. **Bob Ray** wrote: Do models grow?', 'quote Bob Ray: Do models grow?'],
    ],
    [
      'with quotations in quotations, and lines broken to fit',
      letter(
        BOB,
        'On Fri, Mar 12, 2021 at 6:00 PM Ada Poe\n<ada@example.org> wrote:\n> Le ven. 12 mars 2021 à 17:00, Cy Dee <cy@example.org> a écrit :\n>> Models are small.\n> Do models grow?\n\nThey do, and have done so for as long as anybody can\nremember.',
      ),
      [
        'comment Bob: **Ada Poe** wrote: **Cy Dee** wrote: Models are small. Do models grow? They do, and have done so for as long as anybody can remember.',
        'quote Ada Poe: Models are small. Do models grow?',
        'quote Cy Dee: Models are small.',
      ],
    ],
    [
      'above an older one, as Outlook sets it',
      letter(
        BOB,
        'Yes.\n\n-----Original Message-----\nFrom: Ada Poe [mailto:ada@example.org]\nSent: Friday\nTo: Bob\nSubject: Models\n\nDo models grow?',
      ),
      ['comment Bob: Yes. **Ada Poe** wrote: Do models grow?', 'quote Ada Poe: Do models grow?'],
    ],
  ])('%s', async (_, text, expected) => {
    const [document] = await documentsIn('a.eml', bytes(text));
    expect(said(document!)).toEqual(expected);
    expect(document!.facts).toMatchObject({ published: '2021-03-12', format: 'thread' });
  });
});

describe('a mailbox', () => {
  it('of a list that has lost what answers what has its threads by their subjects, each letter once', async () => {
    const one = (name: string, subject: string, minute: number, body: string) =>
      letter(
        `From: ${name} ${name.toLowerCase()}@example.org\nSubject: ${subject}\nDate: Fri, 12 Mar 2021 18:${minute}:00 +0000`,
        body,
      );
    const ada = one(
      'Ada',
      '[models]Growth',
      10,
      'It began, as all of us know, on Friday, October the\n22. Since that day it has grown, and so have we, who look at it\nagain.',
    );
    const box = boxOf(ada, one('Bob', '[models] Growth', 11, 'They do.'), one('Cy', '[models]Re: Tea', 12, 'No.'), ada);
    const documents = await documentsIn('list.mbox', box);
    expect(documents.map(({ facts }) => facts.title)).toEqual(['Growth', 'Tea']);
    expect(documents.map(said)).toEqual([
      [
        'comment Ada: It began, as all of us know, on Friday, October the 22. Since that day it has grown, and so have we, who look at it again.',
        'comment Bob: They do.',
      ],
      ['comment Cy: No.'],
    ]);
  });

  it('gives a document a thread, whose letters answer one another', async () => {
    const other = 'From: Cy\nSubject: Tea\nDate: Sat, 13 Mar 2021 08:00:00 +0000';
    const documents = await documentsIn(
      'list.mbox',
      boxOf(
        letter(BOB, '> Do models grow?\n\nYes.'),
        letter(other, 'Tea?\n\n>From here on.'),
        letter(ADA, 'Do models grow?'),
      ),
    );
    expect(documents.map(({ facts }) => facts.title)).toEqual(['Models', 'Tea']);
    expect(said(documents[0]!)).toEqual([
      'comment Ada Poe: Do models grow?',
      'comment Bob: Do models grow? Yes.',
      'quote Ada Poe: Do models grow?',
    ]);
    expect(documents[0]!.text).toContain('**Bob** · 2021-03-12 18:01 · answers Ada Poe');
    expect(documents[1]!.text).toContain('\nFrom here on.');
  });

  it('joins answers by their subject where they say no more', async () => {
    const plain = (subject: string, name: string, hour: number) =>
      letter(`From: ${name}\nSubject: ${subject}\nDate: Fri, 12 Mar 2021 1${hour}:00:00 +0000`, `By ${name}.`);
    const documents = await documentsIn(
      'a.mbox',
      boxOf(plain('Models', 'Ada', 1), plain('Models', 'Cy', 2), plain('AW: Re: Models', 'Bob', 3)),
    );
    expect(documents.map((document) => said(document).length)).toEqual([2, 1]);
  });
});
