import type { EntityKind } from '../../model/vocabulary.ts';
import { FIELD_CONCEPTS, FIELD_TECHNIQUES } from './field-terms.ts';
import { termKey } from './term-key.ts';

// Names that leave little doubt about what they name. Countries and cities come from the Unicode CLDR and the IANA time zone
// database as the runtime has them (Unicode License V3; public domain). The rest was compiled by hand from general knowledge
// (names are facts; CC0): what most texts about the field name without saying what it is.

const ORGANIZATIONS = `OpenAI, Anthropic, Google, DeepMind, Google DeepMind, Google Brain, Google Research, Meta, Meta AI, FAIR, Facebook,
 Microsoft, Microsoft Research, Apple, Amazon, AWS, NVIDIA, AMD, Intel, Qualcomm, TSMC, Samsung, IBM, Oracle, Tesla, SpaceX, xAI, DeepSeek,
 Mistral, Mistral AI, Cohere, AI21 Labs, Hugging Face, Stability AI, Midjourney, Runway, ElevenLabs, Perplexity, Databricks, MosaicML,
 Snowflake, Scale AI, Together AI, Together.ai, Fireworks AI, Fireworks, Groq, Cerebras, SambaNova, Replicate, Baseten, Anyscale, DeepInfra,
 OpenRouter, LangChain, LlamaIndex, Weights & Biases, EleutherAI, LAION, Nous Research, Prime Intellect, Thinking Machines,
 Thinking Machines Lab, Safe Superintelligence, SSI, Ai2, Allen Institute for AI, Allen AI, METR, Epoch AI, LMSYS, LMArena, Artificial Analysis,
 Surge AI, Alibaba, Tencent, Baidu, ByteDance, Huawei, Xiaomi, Zhipu, Zhipu AI, Z.ai, Moonshot, Moonshot AI, MiniMax, StepFun, 01.AI, Baichuan,
 SenseTime, Inflection, Adept, Character.AI, Cognition, Replit, Vercel, Supabase, Cloudflare, Modal, GitHub, GitLab, Salesforce, Adobe, Canva, Notion,
 Figma, Stripe, Palantir, Anduril, Shopify, Netflix, Spotify, Uber, Airbnb, Twitter, Reddit, LinkedIn, Pinterest, Snap, Bloomberg, Reuters,
 Y Combinator, Sequoia, Sequoia Capital, Andreessen Horowitz, SoftBank, Deepgram, AssemblyAI, Black Forest Labs, Luma AI, Pika, Suno, Udio,
 Arcee AI, Liquid AI, Sakana AI, Reka, Reka AI, Contextual AI, Unsloth, Lambda, CoreWeave, Crusoe, Upstash, Pinecone, Weaviate, Cisco, Dell, HP, Sony,
 Nintendo, Toyota, Boeing, Airbus, NASA, CERN, DARPA, NATO, UNESCO, United Nations, European Union, European Commission, OECD, IMF, World Bank, WHO,
 FBI, CIA, NSA, FDA, FTC, SEC, NIST, IEEE, ACM, W3C, IETF, ISO, EU, MIT, CMU, Caltech, UCLA, ETH Zurich, Stanford, Stanford University, Harvard,
 Harvard University, Yale, Princeton, Berkeley, UC Berkeley, Oxford, Cambridge, Carnegie Mellon, Bell Labs, Xerox PARC, DEC, Motorola, Xerox,
 Mozilla, Wikimedia, Red Hat, Canonical, UN, UNICEF, WTO, ILO, OPEC, ASEAN, ESA, NIH, NSF, EPA, IRS, BBC, CNN, NPR, NYU, UCL, UCSD, UCSF, LSE, EPFL, INRIA, Inria, CNRS, KAIST,
 DFKI, CSAIL, BAIR, RIKEN, Tsinghua, Tsinghua University, Peking University, Cornell, Cornell University, Columbia University, Johns Hopkins, New York University, University of Toronto,
 ICANN, IANA, CNCF, EFF, FSF, ACLU, Linux Foundation, Apache Software Foundation, Python Software Foundation, Rust Foundation, OWASP, New York Times, Washington Post, Wall Street Journal,
 The Guardian, Financial Times, Forbes, TechCrunch, O'Reilly, No Starch Press, Kaggle, DigitalOcean, Heroku, Netlify, Fastly, Atlassian, JetBrains, Docker Inc, HashiCorp, Congress, Senate, House of Representatives, Supreme Court, Parliament, Red Cross`;

const MODELS = `GPT, ChatGPT, InstructGPT, GPT-2, GPT-3, GPT-3.5, GPT-4, GPT-4o, GPT-5, o1, o3, o4-mini, DALL-E, Sora, Whisper, CLIP, Claude,
 Claude Opus, Claude Sonnet, Claude Haiku, Opus, Sonnet, Haiku, Gemini, Gemini Pro, Gemini Flash, Gemma, PaLM, LaMDA, Bard, Imagen, Veo, Chinchilla,
 Gopher, AlphaGo, AlphaZero, AlphaFold, MuZero, Llama, LLaMA, Alpaca, Vicuna, Mixtral, Codestral, Magistral, Qwen, QwQ, DeepSeek V3, DeepSeek R1, Kimi,
 GLM, ChatGLM, Yi, Baichuan, Grok, Command R, Phi, Orca, Falcon, BLOOM, OPT, Pythia, OLMo, Tülu, Tulu, Zephyr, Nemotron, StarCoder, Code Llama, Granite,
 BERT, RoBERTa, T5, Flan-T5, ELMo, XLNet, Mamba, RWKV, Stable Diffusion, SDXL, FLUX, Seedance, Kling, Wan, Hermes, Dolphin, WizardLM, MPT, Cohere Command`;

const PRODUCTS = `Copilot, GitHub Copilot, Cursor, Windsurf, Claude Code, Claude Cowork, Codex, Codex CLI, Devin, Gemini CLI, NotebookLM, AI Studio, Vertex AI, Azure,
 Azure OpenAI, Amazon Bedrock, Bedrock, PyTorch, TensorFlow, JAX, Keras, CUDA, ROCm, Triton, vLLM, SGLang, llama.cpp, Ollama, LM Studio, ComfyUI,
 Kubernetes, Docker, Linux, Windows, macOS, iOS, Android, Python, JavaScript, TypeScript, Rust, Java, Node.js, Next.js, React, Vue, Svelte,
 Redis, PostgreSQL, Postgres, SQLite, Slack, Discord, Excel, Gmail, YouTube, Wikipedia, Stack Overflow, Hacker News, arXiv, Jupyter, VS Code,
 Visual Studio Code, Obsidian, Chrome, Firefox, Safari, Unix, Emacs, Vim, Git, OpenTelemetry, Zod, LangGraph, LangSmith, DSPy, Gradio, Streamlit,
 JS, Kotlin, Scala, Haskell, OCaml, Erlang, Elixir, Clojure, Fortran, COBOL, Perl, PHP, Lua, MATLAB, Objective-C, SwiftUI, C++, C#, F#, WebAssembly, Wasm,
 pip, conda, uv, npm, pnpm, rustup, rustc, rustfmt, ffmpeg, wget, tmux, zsh, pytest, mypy, NumPy, SciPy, NLTK, spaCy, scikit-learn, XGBoost, LightGBM, matplotlib, wandb, MLflow, Dask, Gradle, CMake,
 esbuild, ESLint, Vitest, Homebrew, rsync, jq, gdb, Tokio, crates.io, PowerShell, Raspberry Pi, WhatsApp, Instagram, TikTok, Facebook Messenger, Google Colab, Google Docs, Google Maps, GraphQL, LLVM, GCC, V8, SpiderMonkey, JavaScriptCore, WebKit, Chromium, Deno, npm, webpack, Vite, Babel, Angular, Django, Rails, Laravel, Xcode, IntelliJ,
 Android Studio, Ubuntu, Debian, Fedora, Jira, Trello, Terraform, Ansible, Jenkins, Kafka, Elasticsearch, MongoDB, MySQL, Nginx, Wordpress, Photoshop`;

const BENCHMARKS = `MMLU, GSM8K, HumanEval, MATH, BIG-bench, HellaSwag, TruthfulQA, ARC, ARC-AGI, GPQA, SWE-bench, SWE-Bench Pro, AlpacaEval, MT-Bench,
 RewardBench, IFEval, FrontierMath, Terminal-Bench, SuperGLUE, GLUE, Chatbot Arena, LiveCodeBench, AIME, Humanity's Last Exam`;
const DATASETS =
  'ImageNet, Common Crawl, The Pile, UltraFeedback, LAION-5B, C4, FineWeb, RedPajama, WebText, Anthropic HH';
const EVENTS = `NeurIPS, NIPS, ICML, ICLR, AAAI, IJCAI, ACL, NAACL, EMNLP, EACL, COLING, CoNLL, CVPR, ICCV, ECCV, KDD, UAI, AISTATS, COLT, Interspeech, ICASSP,
 SIGGRAPH, SIGIR, RecSys, OSDI, SOSP, PLDI, POPL, ICRA, CoRL, FOSDEM, PyCon, KubeCon, DEF CON, WWDC, Google I/O, re:Invent, GTC, CES, World War I, World War II,
 World War One, World War Two, First World War, Second World War, WWI, WWII, WW1, WW2, Great Depression, Holocaust, Renaissance, Reformation`;
const CITIES = `Washington, Boston, Seattle, Silicon Valley, Bay Area, Palo Alto, Mountain View, Menlo Park, Oakland, Austin, Philadelphia, Baltimore, Pittsburgh,
 Miami, Atlanta, Houston, Dallas, Munich, Hamburg, Frankfurt, Cologne, Barcelona, Milan, Florence, Venice, Naples, Geneva, Lyon, Marseille, Edinburgh,
 Manchester, Liverpool, Kyoto, Osaka, Beijing, Shenzhen, Hangzhou, Guangzhou, Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Tel Aviv, Constantinople, Alexandria,
 Carthage, Babylon, England, Scotland, Wales, Britain, Great Britain, Soviet Union, Prussia, Persia, Mesopotamia, Yugoslavia, Czechoslovakia, Holland,
 Bavaria, Texas, California, Florida, Virginia, Massachusetts, Pennsylvania, Ohio, Illinois, Michigan, Wisconsin, Minnesota, Iowa, Missouri, Kansas, Nebraska,
 Oklahoma, Arkansas, Louisiana, Mississippi, Alabama, Tennessee, Kentucky, Indiana, Maryland, Delaware, New Jersey, New York, Connecticut, Rhode Island, Vermont,
 New Hampshire, Maine, North Carolina, South Carolina, West Virginia, North Dakota, South Dakota, Montana, Wyoming, Colorado, Utah, Nevada, Idaho, Oregon, Arizona, New Mexico,
 Alaska, Hawaii, Europe, Asia, Africa, North America, South America, Latin America, Central America, Middle East, Far East, Western Europe, Eastern Europe, Southeast Asia,
 Pacific, Atlantic, Mediterranean, Caribbean, Persian Gulf, Gulf of Mexico, Korea, North Korea, South Korea, Russia, Vietnam, Taiwan, Turkey, Iran, Syria, Kosovo,
 Congo, Burma, Siam, West Indies, East Indies, District of Columbia, US, U.S., USA, United States, UK, U.K., America, Porto Rico, Rhine, Danube, Nile, Thames, Alps`;

const SHOUTED = new Set<string>();
/** First words of known names of several words: "New", "North", "San". */
const BEGINNINGS = new Set<string>();
const KNOWN = new Map<string, EntityKind>();
/** All of them as they are written. */
export const KNOWN_NAMES: { readonly name: string; readonly kind: EntityKind }[] = [];
function know(kind: EntityKind, names: Iterable<string>): void {
  for (const name of names) {
    const key = termKey(name.trim());
    if (!KNOWN.has(key)) {
      KNOWN.set(key, kind);
      KNOWN_NAMES.push({ name: name.trim(), kind });
    }
    const [first, second] = name
      .trim()
      .toLowerCase()
      .split(/[\s-]+/);
    if (second !== undefined) BEGINNINGS.add(first!);
    if (/^\p{Lu}{2,5}$/u.test(name.trim())) SHOUTED.add(name.trim());
  }
}
// What the field is about rather than who or what is in it, however often a sentence calls it "the LLM benchmark".
know('concept', FIELD_CONCEPTS.split(','));
know('technique', FIELD_TECHNIQUES.split(','));
know('organization', ORGANIZATIONS.split(','));
know('model', MODELS.split(','));
know('product', PRODUCTS.split(','));
know('benchmark', BENCHMARKS.split(','));
know('dataset', DATASETS.split(','));
know('event', EVENTS.split(','));
know('place', CITIES.split(','));
know('place', regions());
know('place', Intl.supportedValuesOf('timeZone').flatMap(cityOf));

/**
 * What a name is known to name, whatever a text says of it; null where it is not among those that are known. A short one that is
 * listed in capitals is another in other letters: "math" is no benchmark, "Bert" no model.
 *
 * @param key its `termKey`, where that is at hand
 */
export function knownKind(name: string, key = termKey(name)): EntityKind | null {
  const kind = KNOWN.get(key);
  if (kind === undefined) return modelOfFamily(name);
  // "secs" are no SEC, "LLMs" are what an LLM is.
  const one = name.replace(/s$/, '');
  return SHOUTED.has(key.toUpperCase()) && one !== one.toUpperCase() ? null : kind;
}

/** Whether what a name is known as, a model, is one of many that bear the word: "Hermes", "Falcon". */
export function isWordToo(name: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(name) && knownKind(name) === 'model';
}

/** Whether it is known to name somebody or something, and is no term of the field. */
export function isKnownName(name: string, key?: string): boolean {
  const kind = knownKind(name, key);
  return kind !== null && kind !== 'concept' && kind !== 'technique';
}

/** Whether a known name of several words, or a known term, begins with a word in lower case: to ask few for more. */
export function beginsKnownName(word: string): boolean {
  return BEGINNINGS.has(word);
}

/** Names of one thing that no rule tells to be so, the usual one first. */
const SYNONYMS = [
  'United States | US | U.S. | USA | U.S.A. | United States of America',
  'United Kingdom | UK | U.K.',
  'European Union | EU',
  'Soviet Union | USSR | U.S.S.R.',
  'Allen Institute for AI | Ai2 | Allen AI | Allen Institute for Artificial Intelligence',
  'DeepMind | Google DeepMind',
  'Amazon Web Services | AWS',
  'VS Code | Visual Studio Code',
  'pull request | PR | PRs',
  'AI | artificial intelligence',
  'LLM | large language model',
  'NLP | natural language processing',
  'reinforcement learning | RL',
  'machine learning | ML',
  'RAG | retrieval-augmented generation',
  'mixture of experts | MoE',
  'chain of thought | CoT',
].map((line) => line.split(' | ').map(termKey));
const SYNONYM = new Map(SYNONYMS.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)));

/** By what all names of one thing are known to be one; the key itself for all others. */
export function sameThingKey(key: string): string {
  return SYNONYM.get(key) ?? key;
}

/** "GPT-5.6", "Llama 3.1 70B", "Claude Opus 5": the name of a family and what follows it. */
function modelOfFamily(name: string): EntityKind | null {
  const family = !/\d/.test(name)
    ? undefined
    : /^(\p{L}+(?:[ -]\p{L}+)?)[ -]?v?\d[\w.-]*(?:[ -][\w.]+){0,3}$/u.exec(name)?.[1];
  if (family !== undefined && KNOWN.get(termKey(family)) === 'model') return 'model';
  const [first, second] = name.split(' ');
  return second !== undefined && KNOWN.get(first!.toLowerCase()) === 'model' && KNOWN.get(termKey(second)) === 'model'
    ? 'model'
    : null;
}

/** "American", "Japanese", "British": made from a known place by an ending. */
export function isDemonym(word: string): boolean {
  const stem = /^(\p{Lu}\p{Ll}{2,}?)(?:ese|ish|i?ans?|ns?|is?)$/u.exec(word)?.[1];
  return (
    (stem !== undefined && STEMS.has(stem.slice(0, 4).toLowerCase())) ||
    /^(?:French|Dutch|Greek|Swiss|Soviet)s?$/.test(word)
  );
}

/** Whether a word is the name of a language, and so mostly what belongs to a people: "Spanish". */
export function isLanguage(word: string): boolean {
  return LANGUAGES.has(word);
}

const LANGUAGES = new Set(languages());

const STEMS = new Set([...KNOWN].flatMap(([key, kind]) => (kind === 'place' ? [key.slice(0, 4)] : [])));

function* regions(): Generator<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const name = names.of(String.fromCharCode(first, second));
      if (name !== undefined) yield name;
    }
  }
}

function* languages(): Generator<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  for (let first = 97; first <= 122; first++) {
    for (let second = 97; second <= 122; second++) {
      const name = names.of(String.fromCharCode(first, second));
      if (name !== undefined) yield name;
    }
  }
}

function cityOf(zone: string): string[] {
  const parts = zone.split('/');
  // Stations and islands that have the names of something else: "Christmas", "Troll".
  return parts.length < 2 ||
    /^(?:Etc|Antarctica|Indian|Arctic)$/.test(parts[0]!) ||
    /\/(?:Easter|Center|Resolute)$/.test(zone)
    ? []
    : [parts.at(-1)!.replaceAll('_', ' ')];
}
