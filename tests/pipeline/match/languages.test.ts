import { describe, expect, it } from 'vitest';
import { entry, lexiconFor, linksIn } from './links.ts';

/** Names in documents of many languages: by language, the lexicon, then texts with the links that they must have. */
type Row = readonly [text: string, ...links: string[]];

const chinese = lexiconFor(
  'zh-Hans',
  entry('synthetic-data', 'technique', '合成数据'),
  entry('llm', 'concept', '大语言模型', '大模型', 'LLM'),
  entry('claude', 'model', 'Claude'),
  entry('gpt-4', 'model', 'GPT-4'),
  entry('deepseek', 'organization', 'DeepSeek', '深度求索'),
  entry('altman', 'person', 'Sam Altman', '山姆·奥特曼'),
  entry('france', 'place', { text: '法国', not: ['方法国际'] }),
);
const japanese = lexiconFor(
  'ja',
  entry('llm', 'concept', '大規模言語モデル'),
  entry('ai', 'concept', '人工知能', 'AI'),
  entry('agi', 'concept', '汎用人工知能'),
  entry('data', 'concept', 'データ'),
  entry('transformer', 'technique', 'トランスフォーマー'),
  entry('claude', 'model', 'Claude'),
  entry('bengio', 'person', 'ヨシュア・ベンジオ'),
);
const thai = lexiconFor('th', entry('ai', 'concept', 'ปัญญาประดิษฐ์'), entry('eye', 'concept', 'ตา'));
const korean = lexiconFor(
  'ko',
  entry('llm', 'concept', '거대 언어 모델'),
  entry('claude', 'model', 'Claude', '클로드'),
  entry('gpt-4', 'model', 'GPT-4'),
);
const arabic = lexiconFor(
  'ar',
  entry('synthetic-data', 'technique', 'البيانات الاصطناعية'),
  entry('ai', 'concept', 'ذكاء اصطناعي'),
  entry('models', 'concept', 'النماذج'),
  entry('learning', 'technique', 'تعلم الآلة'),
  entry('openai', 'organization', 'OpenAI', 'أوبن إيه آي'),
);
const hebrew = lexiconFor('he', entry('ai', 'concept', 'בינה מלאכותית'), entry('model', 'concept', 'מודל'));
const persian = lexiconFor('fa', entry('ai', 'concept', 'هوش مصنوعی'), entry('model', 'concept', 'مدل‌های زبانی'));
const hindi = lexiconFor(
  'hi',
  entry('ai', 'concept', 'कृत्रिम बुद्धिमत्ता'),
  entry('model', 'concept', 'भाषा मॉडल'),
  entry('file', 'concept', 'फ़ाइल'),
  entry('machine', 'concept', 'मशीन'),
  entry('openai', 'organization', 'OpenAI'),
);
const german = lexiconFor(
  'de-AT',
  entry('scaling-law', 'concept', 'Skalierungsgesetz'),
  entry('ai', 'concept', { text: 'KI', case: 'exact' }),
  entry('llm', 'concept', 'großes Sprachmodell', 'LLM'),
  entry('model', 'concept', 'Sprachmodell'),
  entry('ai-full', 'concept', 'künstliche Intelligenz'),
  entry('gpt-4', 'model', 'GPT-4'),
  entry('llama', 'model', 'Llama'),
  entry('openai', 'organization', 'OpenAI'),
);
const turkish = lexiconFor(
  'tr',
  entry('light', 'concept', 'ışık'),
  entry('istanbul', 'place', 'İstanbul'),
  entry('openai', 'organization', 'OpenAI'),
  entry('anthropic', 'organization', 'Anthropic'),
  entry('ai', 'concept', 'yapay zekâ'),
  entry('model', 'concept', 'dil modeli'),
  entry('tired', 'concept', 'sınır'),
  entry('claude', 'model', 'Claude'),
);
const french = lexiconFor(
  'fr',
  entry('ai', 'concept', 'IA', 'intelligence artificielle'),
  entry('scaling-law', 'concept', "loi d'échelle"),
  entry('network', 'technique', 'réseau de neurones'),
  entry('data', 'technique', 'données synthétiques'),
  entry('openai', 'organization', 'OpenAI'),
);
const spanish = lexiconFor(
  'es-MX',
  entry('network', 'technique', 'red neuronal'),
  entry('llm', 'concept', 'modelo de lenguaje'),
  entry('alignment', 'concept', 'alineación'),
  entry('openai', 'organization', 'OpenAI'),
);
const dutch = lexiconFor('nl', entry('ai', 'concept', 'AI'), entry('agent', 'concept', 'agent'));

const LANGUAGES: Record<string, [ReturnType<typeof lexiconFor>, Row[]]> = {
  Chinese: [
    chinese,
    [
      ['他们用合成数据训练大语言模型。', '合成数据 → synthetic-data', '大语言模型 → llm'],
      ['使用Claude模型，GPT-4模型和LLM。', 'Claude → claude', 'GPT-4 → gpt-4', 'LLM → llm'],
      ['使用 Claude 模型', 'Claude → claude'],
      // The longest name wins; a name may be broken at the end of a line, or be in full-width letters.
      ['大模型', '大模型 → llm'],
      ['合成\n数据', '合成\n数据 → synthetic-data'],
      ['ＧＰＴ－４很强', 'ＧＰＴ－４ → gpt-4'],
      [
        '《合成数据》、“深度求索”（DeepSeek）',
        '合成数据 → synthetic-data',
        '深度求索 → deepseek',
        'DeepSeek → deepseek',
      ],
      ['山姆·奥特曼和山姆・奥特曼', '山姆·奥特曼 → altman', '山姆・奥特曼 → altman'],
      // No word begins or ends by a space: what only looks like a name is excepted by the curator.
      ['法国人', '法国 → france'],
      ['方法国际化', ''],
    ],
  ],
  Japanese: [
    japanese,
    [
      ['大規模言語モデルの研究', '大規模言語モデル → llm'],
      ['Claudeは賢い。AIと人工知能。', 'Claude → claude', 'AI → ai', '人工知能 → ai'],
      ['汎用人工知能', '汎用人工知能 → agi'],
      // Katakana is written as one word.
      ['データセンターとデータ', 'データ → data'],
      ['トランスフォーマーの', 'トランスフォーマー → transformer'],
      ['ビッグデータ、トランスフォーマーズ', ''],
      ['ﾃﾞｰﾀを', 'ﾃﾞｰﾀ → data'],
      ['ヨシュア・ベンジオ氏、ヨシュア·ベンジオ', 'ヨシュア・ベンジオ → bengio', 'ヨシュア·ベンジオ → bengio'],
    ],
  ],
  Thai: [
    thai,
    [
      ['การใช้ปัญญาประดิษฐ์ในงานวิจัย', 'ปัญญาประดิษฐ์ → ai'],
      // A name does not end between a letter and its mark.
      ['ตา่', ''],
    ],
  ],
  Korean: [
    korean,
    [
      ['클로드는 거대 언어 모델이다.', '클로드 → claude', '거대 언어 모델 → llm'],
      ['Claude는 GPT-4와 다르다.', 'Claude → claude', 'GPT-4 → gpt-4'],
      ['거대언어모델을', '거대언어모델 → llm'],
      ['클로드먼', ''],
    ],
  ],
  Arabic: [
    arabic,
    [
      ['البيانات الاصطناعية مفيدة', 'البيانات الاصطناعية → synthetic-data'],
      // Without the article, with vowel signs, stretched.
      ['بيانات اصطناعية', 'بيانات اصطناعية → synthetic-data'],
      ['البَيَانَاتُ الاصطناعيَّةُ', 'البَيَانَاتُ الاصطناعيَّةُ → synthetic-data'],
      ['النمـــاذج', 'النمـــاذج → models'],
      // "And", "with", "for" are written onto the word and are no part of the name.
      [
        'والنماذج وبالنماذج كالنماذج فالنماذج',
        'النماذج → models',
        'النماذج → models',
        'النماذج → models',
        'النماذج → models',
      ],
      ['للنماذج', 'للنماذج → models'],
      ['بالذكاء الاصطناعي', 'الذكاء الاصطناعي → ai'],
      ['تعلّم الآلة، وتعلم الالة', 'تعلّم الآلة → learning', 'تعلم الالة → learning'],
      [
        'اوبن ايه آي و OpenAI وOpenAI بـOpenAI',
        'اوبن ايه آي → openai',
        'OpenAI → openai',
        'OpenAI → openai',
        'OpenAI → openai',
      ],
      ['نماذجهم', ''],
    ],
  ],
  Hebrew: [
    hebrew,
    [
      ['בינה מלאכותית', 'בינה מלאכותית → ai'],
      ['בִּינָה מְלָאכוּתִית והמודל', 'בִּינָה מְלָאכוּתִית → ai', 'מודל → model'],
    ],
  ],
  Persian: [
    persian,
    [
      // Arabic yeh and kaf, and with or without the zero-width non-joiner.
      ['هوش مصنوعي و هوش مصنوعی', 'هوش مصنوعي → ai', 'هوش مصنوعی → ai'],
      ['مدلهای زبانی', 'مدلهای زبانی → model'],
    ],
  ],
  Hindi: [
    hindi,
    [
      ['कृत्रिम बुद्धिमत्ता का भाषा मॉडल', 'कृत्रिम बुद्धिमत्ता → ai', 'भाषा मॉडल → model'],
      ['भाषा मॉडलों में', 'भाषा मॉडलों → model'],
      // With and without the dot below, composed or not; joiners are not compared.
      ['फाइल, फ़ाइल, \u095eाइल', 'फाइल → file', 'फ़ाइल → file', '\u095eाइल → file'],
      ['मशीनें, मशी\u200dन', 'मशीनें → machine', 'मशी\u200dन → machine'],
      // A sign belongs to its letter.
      ['मशीनी', ''],
      ['OpenAI का', 'OpenAI → openai'],
    ],
  ],
  German: [
    german,
    [
      [
        'Skalierungsgesetze, des Skalierungsgesetzes, den Skalierungsgesetzen',
        'Skalierungsgesetze → scaling-law',
        'Skalierungsgesetzes → scaling-law',
        'Skalierungsgesetzen → scaling-law',
      ],
      ['KI-Modell, KI-gestützte, Open-Source-KI, KI-4', 'KI → ai', 'KI → ai', 'KI → ai'],
      // A compound written as one word is not a mention of its part.
      ['Sprachmodelltraining, Skalierungsgesetzgebung, KIM', ''],
      [
        'große Sprachmodelle, großen Sprachmodellen, GROSSES SPRACHMODELL, LLMs',
        'große Sprachmodelle → llm',
        'großen Sprachmodellen → llm',
        'GROSSES SPRACHMODELL → llm',
        'LLMs → llm',
      ],
      ['mit künstlicher Intelligenz', 'künstlicher Intelligenz → ai-full'],
      // A noun after the hyphen, but not another model.
      ['GPT-4-Modell, GPT-4-Turbo, Llama-Version, Llama-Guard', 'GPT-4 → gpt-4', 'Llama → llama', 'Llama → llama'],
      ['OpenAIs Chef, der OpenAI-Chef', 'OpenAIs → openai', 'OpenAI → openai'],
    ],
  ],
  Turkish: [
    turkish,
    [
      ['IŞIK ve ışık, Işık', 'IŞIK → light', 'ışık → light', 'Işık → light'],
      ['işik, IŞİK', ''],
      [
        "İSTANBUL, istanbul, İstanbul'da, I\u0307stanbul",
        'İSTANBUL → istanbul',
        'istanbul → istanbul',
        'İstanbul → istanbul',
        'I\u0307stanbul → istanbul',
      ],
      // Foreign names keep their letters.
      ['OpenAI, openai, OPENAI’ın', 'OpenAI → openai', 'openai → openai', 'OPENAI → openai'],
      [
        'ANTHROPIC, ANTHROPİC, anthropic, anthropıc',
        'ANTHROPIC → anthropic',
        'ANTHROPİC → anthropic',
        'anthropic → anthropic',
      ],
      ['sinir, sınır, SINIR', 'sınır → tired', 'SINIR → tired'],
      ['yapay zeka, yapay zekânın, Yapay Zekâ', 'yapay zeka → ai', 'yapay zekânın → ai', 'Yapay Zekâ → ai'],
      [
        "Claude'un dil modeli, dil modelinin, DİL MODELLERİ, dil modellerinde",
        'Claude → claude',
        'dil modeli → model',
        'dil modelinin → model',
        'DİL MODELLERİ → model',
        'dil modellerinde → model',
      ],
    ],
  ],
  French: [
    french,
    [
      ["l'IA, l’IA, d'OpenAI, qu’OpenAI", 'IA → ai', 'IA → ai', 'OpenAI → openai', 'OpenAI → openai'],
      ['les lois d’échelle et la loi d’échelle', 'lois d’échelle → scaling-law', 'loi d’échelle → scaling-law'],
      ['des réseaux de neurones', 'réseaux de neurones → network'],
      ['une donnée synthétique', 'donnée synthétique → data'],
      ["O'OpenAI, aujourd'IA", ''],
    ],
  ],
  Spanish: [
    spanish,
    [
      [
        '¿OpenAI? ¡Red neuronal! «redes neuronales»',
        'OpenAI → openai',
        'Red neuronal → network',
        'redes neuronales → network',
      ],
      ['los modelos de lenguaje', 'modelos de lenguaje → llm'],
      ['las alineaciones', 'alineaciones → alignment'],
    ],
  ],
  Dutch: [dutch, [['AI-modellen en agents, AI-4', 'AI → ai', 'agents → agent']]],
};

describe.each(Object.entries(LANGUAGES))('findMentions in %s', (_language, [lexicon, rows]) => {
  it.each(rows)('%s', (text, ...links) => {
    expect(linksIn(text, lexicon)).toEqual(links.filter((link) => link !== ''));
  });
});

describe('names and the language of the document', () => {
  const claims = [entry('laws', 'concept', 'Skalierungsgesetz'), entry('light', 'concept', 'ışık')];
  it('inflects by the language of the document alone', () => {
    expect(linksIn('Skalierungsgesetzen', lexiconFor('en', ...claims))).toEqual([]);
    expect(linksIn('Skalierungsgesetzen', lexiconFor('de', ...claims))).toEqual(['Skalierungsgesetzen → laws']);
    expect(linksIn('KI-Modell', lexiconFor('en', entry('ai', 'concept', 'KI')))).toEqual([]);
  });

  it('has another hash for other rules, and the same for a region', () => {
    expect(lexiconFor('de', ...claims).hash).not.toBe(lexiconFor('en', ...claims).hash);
    expect(lexiconFor('de-CH', ...claims).hash).toBe(lexiconFor('de', ...claims).hash);
  });
});
