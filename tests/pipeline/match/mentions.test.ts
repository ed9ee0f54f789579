import { describe, expect, it } from 'vitest';
import { entry, lexiconOf, linksIn, models } from './links.ts';

const ideas = lexiconOf(
  entry('scaling-laws', 'concept', 'scaling laws'),
  entry('scaling-laws-paper', 'work', 'Scaling Laws paper'),
  entry('fine-tuning', 'technique', 'fine-tuning'),
  entry('open-weights', 'concept', 'open weight'),
  entry('post-training', 'technique', 'post-training'),
  entry('transformer', 'technique', 'Transformer'),
  entry('agents', 'concept', 'agent'),
  entry('llm', 'concept', { text: 'LLM', case: 'exact' }),
  entry('rl', 'technique', { text: 'RL', case: 'exact' }),
  entry('synthesis', 'technique', 'program synthesis'),
  entry('policy', 'concept', 'safety policy'),
  entry('pleias', 'organization', 'Pleias'),
);
const names = lexiconOf(
  entry('united-states', 'place', 'U.S.', { text: 'US', case: 'exact' }),
  entry('china', 'place', 'China'),
  entry('folding-at-home', 'product', 'Folding@Home'),
  entry('artificial-analysis', 'organization', 'Artificial Analysis', 'ArtificialAnalysis.ai'),
  entry('report', 'work', 'ChatGPT: Exploring the Digital Wilderness, Findings and Prospects'),
  entry('chatgpt', 'product', 'ChatGPT'),
  entry('lambert', 'person', 'Nathan Lambert', { text: 'Nathan', only: 'speaker' }),
  entry('c', 'concept', { text: 'C', case: 'exact' }),
  entry('r', 'concept', { text: 'R', case: 'exact' }),
  entry('ai', 'concept', { text: 'AI', case: 'exact' }),
  entry('interconnects', 'work', 'interconnects.ai'),
  entry('list', 'work', 'open models in the US'),
  entry('deepseek', 'organization', 'DeepSeek', '深度求索'),
  entry('neural-net', 'concept', 'réseau de neurones'),
);

describe('findMentions', () => {
  it.each([
    ['Claude and GPT-4.', ['Claude → claude', 'GPT-4 → gpt-4']],
    ['claude, CLAUDE', ['claude → claude', 'CLAUDE → claude']],
    // The longest name wins.
    ['Claude Mythos', ['Claude Mythos → claude-mythos']],
    ['GPT-4o mini and GPT-4.5', ['GPT-4o mini → gpt-4o-mini']],
    // A name that ends in a digit.
    ['GPT-40, GPT-4.1, GPT-4-turbo, GPT-4o, GPT-4,5', []],
    ['GPT-4, then GPT-4. And GPT-4?', ['GPT-4 → gpt-4', 'GPT-4 → gpt-4', 'GPT-4 → gpt-4']],
    ['a GPT-4-class and a GPT-4-powered one', ['GPT-4 → gpt-4', 'GPT-4 → gpt-4']],
    ['GPT‑4 GPT–4 GPT 4 GPT4', ['GPT‑4 → gpt-4', 'GPT–4 → gpt-4', 'GPT 4 → gpt-4', 'GPT4 → gpt-4']],
    ['GPT—4', []],
    // Possessives are outside, line breaks inside.
    ["GPT-4’s and Claude's and Meta'S", ['GPT-4 → gpt-4', 'Claude → claude', 'Meta → meta']],
    ["O'Claude, Claude'n", []],
    ['OpenAI\nO1/O3', ['OpenAI → openai', 'O1 → o1', 'O3 → o3']],
    ['Claude\nMythos', ['Claude\nMythos → claude-mythos']],
    [
      '(OpenAI), [Meta], “Claude”, Claude… OpenAI™ Claude²',
      ['OpenAI → openai', 'Meta → meta', 'Claude → claude', 'Claude → claude', 'OpenAI → openai', 'Claude → claude'],
    ],
    // Neither across sentences nor across paragraphs.
    ['I like Claude. Mythos is Greek for a tale.', ['Claude → claude', 'Mythos → claude-mythos']],
    ['About Claude\n\nMythos is Greek.', ['Claude → claude', 'Mythos → claude-mythos']],
    // case, near, not
    ['a meta analysis, META', []],
    ['The Mythos of Prometheus, told to Claude.', ['Claude → claude']],
    ['Mythos is a word.', []],
    ['Mythos is a word. It is a model. It is known.', ['Mythos → claude-mythos']],
    ['Mythos is a word. It is old. It models.', []],
    ['Mythos is a word. It is a model’s name.', ['Mythos → claude-mythos']],
    ['Claude Monet painted; Claude did not.', ['Claude → claude']],
    ['Claude\nMonet', []],
    // Longer names refused by their rules give way.
    ['Claude Monets and Claude Mythosaurus', ['Claude → claude']],
  ])('models: %j', (text, links) => {
    expect(linksIn(text, models)).toEqual(links);
  });

  it.each([
    [
      'scaling laws, scaling law, Scaling-Laws, #ScalingLaws',
      [
        'scaling laws → scaling-laws',
        'scaling law → scaling-laws',
        'Scaling-Laws → scaling-laws',
        'ScalingLaws → scaling-laws',
      ],
    ],
    ['the Scaling Laws paper', ['Scaling Laws paper → scaling-laws-paper']],
    [
      'fine-tuning, fine tuning, finetuning, fine-\ntuning',
      [
        'fine-tuning → fine-tuning',
        'fine tuning → fine-tuning',
        'finetuning → fine-tuning',
        'fine-\ntuning → fine-tuning',
      ],
    ],
    ['fine — tuning, fine. Tuning, fine, tuning, fine/tuning', []],
    [
      'open\nweight, open-weights, open-weighted, open   weight',
      ['open\nweight → open-weights', 'open-weights → open-weights', 'open   weight → open-weights'],
    ],
    [
      'Transformer-based, non-transformer, post-transformer era',
      ['Transformer → transformer', 'transformer → transformer', 'transformer → transformer'],
    ],
    ['post-training-heavy and pre-post-training', ['post-training → post-training', 'post-training → post-training']],
    ['transformer-xl, x-transformer', []],
    ['URL, curl, rl, RL, RLs, "RL"', ['RL → rl', 'RL → rl']],
    ['LLMs, LLM’s, LLMS, llms, LLM-driven', ['LLMs → llm', 'LLM → llm', 'LLM → llm']],
    ["the agents’ agents, agents' work", ['agents → agents', 'agents → agents', 'agents → agents']],
    ['program syntheses, safety policies', ['program syntheses → synthesis', 'safety policies → policy']],
    ['Pleias, not Pleia', ['Pleias → pleias']],
    ['𝗦𝗰𝗮𝗹𝗶𝗻𝗴 𝗟𝗮𝘄𝘀 𝗶𝗻 𝗟𝗟𝗠𝘀', ['𝗦𝗰𝗮𝗹𝗶𝗻𝗴 𝗟𝗮𝘄𝘀 → scaling-laws', '𝗟𝗟𝗠𝘀 → llm']],
    ['ｆｉｎｅ－ｔｕｎｉｎｇ', ['ｆｉｎｅ－ｔｕｎｉｎｇ → fine-tuning']],
    ['trans\u00adformer, fine\u200btuning', ['trans\u00adformer → transformer', 'fine\u200btuning → fine-tuning']],
    ['ﬁne-tuning \u202aRL\u202c', ['ﬁne-tuning → fine-tuning', 'RL → rl']],
    ['agent_smith agentic agénts', []],
  ])('ideas: %j', (text, links) => {
    expect(linksIn(text, ideas)).toEqual(links);
  });

  it.each([
    ['the U.S. and the US tell us', ['U.S. → united-states', 'US → united-states']],
    ['in the U.S. Congress sits', ['U.S. → united-states']],
    ['U.S./non-Western, U.S.-based', ['U.S. → united-states', 'U.S. → united-states']],
    // Two places, or two organizations, side by side.
    ['US-China talks', ['US → united-states', 'China → china']],
    ['US$20 million in the US', ['US → united-states']],
    ['China-DeepSeek', []],
    ['a Folding@Home equivalent', ['Folding@Home → folding-at-home']],
    ['home@China, nathan@deepseek.com', []],
    [
      'ArtificialAnalysis.ai’s, Artificial Analysis, #ArtificialAnalysis',
      [
        'ArtificialAnalysis.ai → artificial-analysis',
        'Artificial Analysis → artificial-analysis',
        'ArtificialAnalysis → artificial-analysis',
      ],
    ],
    [
      'ChatGPT: ChatGPT: Exploring the\nDigital Wilderness, Findings and Prospects',
      ['ChatGPT → chatgpt', 'ChatGPT: Exploring the\nDigital Wilderness, Findings and Prospects → report'],
    ],
    ["Nathan Lambert's, but not Nathan", ['Nathan Lambert → lambert']],
    ['written in C, not C++ or C#, R&D, R', ['C → c', 'R → r']],
    ['Character.AI, an AI, AI.', ['AI → ai', 'AI → ai']],
    [
      'see https://www.interconnects.ai/p/12/open-models-in-the-US, DeepSeek',
      ['interconnects.ai → interconnects', 'open-models-in-the-US → list', 'DeepSeek → deepseek'],
    ],
    ['https://example.org/China/AI?q=DeepSeek and www.chatgpt.com', []],
    ['由深度求索发布，DeepSeek的模型', ['深度求索 → deepseek', 'DeepSeek → deepseek']],
    [
      'un re\u0301seau de neurones, des Réseau-de-neurones',
      ['re\u0301seau de neurones → neural-net', 'Réseau-de-neurones → neural-net'],
    ],
  ])('names: %j', (text, links) => {
    expect(linksIn(text, names)).toEqual(links);
  });
});
