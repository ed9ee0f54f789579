/** The reader's own tools: a sentence that is chosen can be copied as a link or as a quotation with its source. */
const reader = document.querySelector<HTMLElement>('.reader');
const title = document.querySelector('h1')?.textContent ?? document.title;

const tools = document.createElement('span');
tools.className = 'sentence-tools';
tools.append(tool('Copy link', linkTo), tool('Copy quotation', quotationOf));

reader?.addEventListener('click', (event) => {
  const target = event.target as Element;
  if (target.closest('a:not(.verse), button') || getSelection()?.toString()) return;
  const sentence = target.closest('.s');
  if (sentence) location.hash = sentence.id;
});
addEventListener('hashchange', attach);
attach();

/** Puts the tools behind the sentence that the address names. */
function attach(): void {
  const sentence = location.hash.startsWith('#s') ? document.getElementById(location.hash.slice(1)) : null;
  if (sentence?.matches('.s')) sentence.after(tools);
  else tools.remove();
}

function tool(name: string, text: (sentence: Element) => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', async () => {
    const sentence = tools.previousElementSibling;
    if (!sentence) return;
    try {
      await navigator.clipboard.writeText(text(sentence));
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Copying is not allowed here';
    }
    setTimeout(() => {
      button.textContent = name;
    }, 1600);
  });
  return button;
}

function linkTo(sentence: Element): string {
  return new URL(`#${sentence.id}`, location.href).href;
}

function quotationOf(sentence: Element): string {
  const words = sentence.cloneNode(true) as Element;
  words.querySelector('.verse')?.remove();
  const speaker = sentence.closest('.turn')?.querySelector('.turn-speaker .speaker')?.textContent;
  const who = speaker && speaker !== 'unattributed' ? `${speaker}, ` : '';
  return `“${words.textContent?.replace(/\s+/g, ' ').trim()}” (${who}${title}, ${linkTo(sentence)})`;
}
