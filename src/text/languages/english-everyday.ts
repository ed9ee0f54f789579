/**
 * Everyday English beside that of the list it is joined with: words that stand in any story, letter or report and are no
 * term of a field on their own. What may well be somebody's subject (music, memory, democracy, tokens) is left out.
 */
export const everyday = `absence absolutely absurd abundance abundant accident accidents accompany accordance accurate ache active actively actual adapt
 addition address adjacent adjust admire admit admits admitted adult adults adventure advice affair affairs afford afraid afternoon
 afterwards aid aim aimed aims alarm alike alive alone aloud alter altered alternative alternatives amazing ambition ambitious
 amidst ample amusing ancient anger angry announce announced announces announcing annual answered anxiety anxious anyhow anywhere
 apart apologise apology apparent apparently appeal appearance appetite applicable appointment appreciate appropriate approximate
 apt are argument arguments arise arises arose arrange arranged arrangement arrest arrival arrive arrived arrives artificial aside
 asleep aspect aspects aspirations assemble assert assign assist assistance associate associated assume assumed assumes assuming
 assumption assumptions assure astonished atmosphere attach attached attack attacked attend attended attitude attract attractive
 author authorities authority authors automatically autumn avail average awake award aware awful awhile awkward backward backwards
 badly bag balance band bank banks bar bare barely barrier bath be bear beaten beautiful beauty bed beer beg begging behave beings
 belief beliefs bell belong belonged belongs bend beneath benefit benefits bet betray bind birth bite bitter blame blank bleed
 bless blind block blocks blood bloom blow boast boat boats bodily boil bold bond bone bones bore bored boring born borrow boss
 bother bottle bottom bought bound bounded bow bowl boys brave breadth break breakfast breaking breaks breath breathe breed brick
 bride bridge bridges briefly broad broadly broke broken brother brothers brown brush brute burden burn burning burst bury bus busy
 button bye cake calm camp cancel candle cap capable capacity captain capture captured card cards careful carefully careless
 carriage cart cast casual catch catches caught caused ceiling celebrate cell cent central centre centres centuries century
 ceremony certainty chain chair challenge challenges challenging chamber champion chances channel chapter chapters character
 characters charge charged charges charm chase chat cheap cheaper cheat cheek cheer cheerful cheese chest chief childhood chin
 chosen circle circumstance circumstances cite cities citizen citizens city civil claim claimed claims clean clerk clever click
 climb clock closely closer cloth clothes cloud clouds clue coach coast coat coin coincidence coins collapse collar colleague
 colleagues collect collected collection colleges colour coloured colours column combination combine combined comfort comfortable
 comfortably commercial commit commitment committed committee communicate community companion companions compelled compete complain
 complaint complex complicated comply component components compose concept concepts concern concerned concerns conclude concluded
 conclusion conclusions concrete conduct confess confidence confident confirm confirmed conflict confuse confused confusing
 confusion congratulate connect connected conquer conscious consequence consequences consequently consideration considering consist
 consists constant constantly constitute contact contacts contain contained containing contains contemporary content contents
 contest continuous contrary contrast contribute contributed contribution contributions convenient convention conventional
 conversation conversations convert convince convinced cook cooking cool core corner corners correctly corresponding costly cottage
 cough count counted counter countless countries couple courage cousin cover covered covers crack craft crash creature creatures
 credit crew criteria criticism critics cross crossed crown cruel crush cry crying cultivated cup cure curiosity curious curiously
 curl curse curtain curve custom customer customers customs cutting daily damned dance dare daring darkness dated daughter
 daughters dawn dealing dealt dear death deaths decade decades decent decision decisions declare declared decline decorate deeper
 deeply defeat defect defence defend defined defining definite definitive delay delicate delicious delight delighted delightful
 deliver delivered demand demanding demands demonstrate demonstrated deny departed departure depth derive derived derives desert
 deserve deserves design designed designs desire desired desires desk despair desperate despise destination destiny destroy
 destroyed destroying destruction detailed detect detected determine determined determines devil devote devoted dictionary died
 dies diet differ differently difficulties difficulty dig digest dignity dinner dip direct directed directions directly director
 dirt dirty disagree disappear disappeared disappointed disappointment disaster discover discovered discovery dish disk dismiss
 display displayed displaying distance distant distinction distinguish distribute distributed distributing distribution district
 disturb disturbed dive divide divided division document documents dollar dollars domain dominant donate donations doors dot double
 doubtful doubts downward dozens draft drag drank draw drawing drawings drawn draws dread dream dreams dreamy dress dressed drew
 dried drift drifting drink drinking driven driver drivers dropped dropping drops drove drown drunk dry dual duck due dull dust
 duties duty dwell dwelling eager earlier earliest earn earned ears earthly ease easier easiest easily east eastern eat eaten
 eating economic editions effective effectively effects efficiency efficient effort efforts elaborate elder elect elegant elegantly
 element elements eliminate elsewhere emerge emerged emerges emotional emphasis emphasise emphasize employ employed employee
 employees employer employment empty encounter encourage encouraged enemies enemy energetic engage engaged enjoy enjoyed enjoyment
 enormous ensure ensures entered enterprise entertain entirely entity entrance entry envelope envy epoch equality equally equals
 equipment equipped era errors escape especially essay essays essence essentially establish established estate estimate estimated
 estimates eternal evade evaluate evening evenings eventual everyday everywhere evidence evident evidently evil evolve evolved
 exact exaggerated examine examined excellent exception exceptions excess exchange excited excitement exciting exclude excuse
 execute executive exercise exercises exhaust exhausted exist existed expand expanded expanding expansion expectation expectations
 expected expense expenses expensive experience experienced experiences expertise explanation explanations explicit explicitly
 expose exposed express expressed expresses expression expressions extend extended extending extends extension extent external
 extinct extraordinary extremely eyes fabric facility fail failed failing fails failure failures faint fairly fairy faith faithful
 fallen falling falls fame familiarity families fan fancied fancy fashion fat fatal fate father fathers fault favor favorite favour
 favourite feared fears featured fed fee feeding feelings fees feet fell fellow fellows felt female fence fetch fever fewest
 fiction field fields fierce fifteen fifth fifty fight fighting fights figures file files fill filled filling film films filter
 finally financial finger fingers finish finished fires firm firmly firms firstly fit fits fitted fix flag flame flash flavor flesh
 flew flexible flight float floating flood floor floors flour flow flower flowers flowing fly flying fold folk folks fond fool
 foolish fools foot forbidden forces forecast forefathers forehead foreign forever forgave forget forgets forgive forgot forgotten
 fork formal formally format formed former formerly forms formula forth fortnight fortunate fortunately fortune forty forwards
 fought foundation founded fountain fourteen fourth fox frame frankly freedom freely freeze frequent frequently freshly friendly
 friends friendship frighten frightened frozen fruit fruits fuel fulfil fulfill fully fundamental fundamentally funds funeral funny
 furniture further furthest gallery game games gang gate gates gather gathered gathering gathers gave gay gaze gear generation
 generations generous genius gentle gentleman gentlemen gently genuine gesture ghost gift gifts girls glad gladly glance glass
 glasses glimpse glorious glory glove goals goat goes golden goodbye goodness goods governor grace graceful gracefully grade
 gradually grain grand grandfather grandmother grant granted grants grasp grass grateful grave gravely gray green greet grew grey
 grief grip gross grounds grown guarantee guard guarded guest guests guidance guided guilty gun guns habit habits hair halfway hall
 halt handed handle handled handles handling handsome handy hang hanging happened happier happiest happily happiness harbor harbour
 hardest hardly harm harmless harvest hasty hat hate hated hatred haul haunt headed heading heads health healthy heap hear heard
 hearing hears hearts heat heavily hedge heel height heights heir hence hero heroes hesitate hidden hide hiding highly highway hill
 hills hint hire hired historic historical hit hitherto hits hole holes holiday holidays hollow holy honest honestly honor honour
 honourable hook hoped hopeful hopes hoping horizon horn horrible horror hospitality host hot hotel hotels household huge humanity
 humble humor humour hundreds hung hunger hungry hunt hunting hurry hurt husband hut ice ideal ideally identical identified
 identify identity idle ignorance ignorant ill illegal illness illustrate illustrated imaginary imagination imagined imitate
 immediate immediately immense immensely impact impatient imperfect implement implemented implication implications implicit implied
 implies imply importance importantly imported impose imposed impossible impress impressed impression impressive improved in inch
 inches incident incidentally inclined income incomplete increase increased increases increasingly incredible incredibly
 independence independently index indicate indicated indicates indirect indirectly individuals inevitable inevitably infinite
 influence influenced influential inform informed ingredients inhabitants inherent inherit initially initiative injured injury
 injustice ink inn innocent inquire inquiry insert inside insight insights insist insisted insists inspect inspire inspired
 instance instances instant instantly instinct instruct instructions instrument instruments insufficient insult intellectual
 intelligent intend intended intense intensive intent intention intentions interests interfere interior intermediate interpret
 interpretation interpreted interrupt interval interview interviews introduce introduced introduces introducing introduction invent
 invented invention invest investigation invisible invitation invite invited is island islands isolated jacket jar jewel joined
 joining joke jokes journal journalist journey journeys joy joyful joyous judge judged judgement judgment jump jumped junior
 justified justify keen key keys kick kid kids kill killed killing kindly kindness kiss kissed kitchen knee knees knife knock knot
 knowing knows lad ladder ladies lady laid lake lamp lane lap largely lasted lasting lastly lately laugh laughed laughing laughs
 laughter launch laws lazy leading leaf leaned leap leaves lecture lectures left legend leisure lend lends lengthy lesser lesson
 lessons letter letters liability liable lid lie lied lies lifetime lift lifted lighter lightly likes limitation limitations
 limited limits linked links lip lips liquid listed listen listened listening lists lit literal literally literary load loaded loan
 located location locations lock locked locks lodge log logical lonely longest looked loose loosely lord lords loved lovely lover
 lovers loving lower lowest loyal luck luckily lucky lunch lying machinery mad madam magazine magic magnificent maid mail mainly
 maintain maintained majesty maker makers male manage managed manages managing mankind manner manners manual manufacture march
 margin mark marked marks married marry marvellous mask massive master masters mate materials maximum may mayor meal meals
 meaningful meaningless meanings meantime measured measures measuring meat mechanical media medium meetings melt membership mental
 mention mentioned mentions mercy mere merit merits merry mess message messages messed met metal midnight midst mighty mild mile
 miles milk mill millions minds mine minimal minimum minister minority minus miracle mirror miserable misery misleading missed
 missing mission mistake mistaken mistakes mix mixed mixture mode moderate modern modest modify moreover motion motive mount mouth
 moved moves moving mud multiply murder muscles mutual mysterious mystery naked narrative narrow nasty naturally neat neatly
 necessarily necessity neck needle negative neglect neighbor neighborhood neighbour neighbourhood neighbouring neighbours nephew
 nerve nerves nervous nest net neutral newly newspaper newspapers nights nineteenth no noble nobles nod noise noisy none nonsense
 noon norm normally north northern nose notable notably noted nothing noticed notion notions nowadays nowhere numerous oak oath
 obey obeyed objection objects oblige obliged observation observations observe observed observer obstacle obtain obtained obviously
 occasion occasional occasionally occasions occupation occupied occupy occur occurred occurs ocean odd odds of offered offering
 offers officer officers offices official officially officials omit on oneself online onward opened opening openly operate operated
 operates operating operations opinions oppose opposed opposition optional or orchard ordered orderly ordinarily ordinary origin
 originally origins orphan ounce outdoors outer outline output outward oven overcome overview owe owed owned owner owners owning
 pace pack package packed paid pain painful pains paint painted painter painting paintings pair pale pan panel panic papers
 paradise paragraph paragraphs pardon parent parents parish park partially participants participate particularly partly partner
 partners passage passages passed passenger passes passing passion passive path paths patience patient patients pause paused
 pavement paying payment payments peace peaceful peak peculiar pen pencil penny perceive perceived percentage perfection perfectly
 performed perhaps peril periods permanent permanently permission permit permitted persist personality personally persons
 perspective persuade phase phenomena phenomenon phone phrase phrases physically pick picked picking pictures pile pin pink pint
 pipe pit pitch pity placed placing plain plainly plane planned planning plate platform pleasant pleasantly pleased pleasing
 pleasure pleasures pledge plot plus pocket pockets pointed pointing poison pole polite political politicians pond pool poorly pop
 port portion portrait positions positive possess possessed possession possibilities possibility posts pot potentially pound pounds
 pour poured powder powers practical practically practice practices practise praise pray precious precise precisely predecessor
 preface prefer preference preparation prepare prepared preparing presence presently preserve press presumably pretend pretended
 prettily pretty prevail previously prey price prices pride primarily principal principally principle principles print printed
 prior priority privilege privileged prize procedure procedures proceed proceeded proceeding proceedings proclaim proclaimed
 produced produces producing professional professor profit profound progress prominent promise promised promises promising promote
 promoted prompt pronounce proofs properly properties proportion proposal proposals propose proposed prospect prospects protect
 protected protection proud provision public publish published publisher pull pulled punish punishment pupil pupils purchase
 purchased pure purely purposes pursue pursuit puzzle puzzled qualities quantities quantity quarrel quarter quarters queer quest
 quicker quickly quietly quit quote race races rage rail rain rainy raise raised raises raising ran random ranging rapid rapidly
 rare rarely rates rating ratio raw ray reached reaches reaching reactions readers readily readiness readings realised realistic
 realities reality realized rear reasonably reasoned recall receipt received receives receiving recognise recognised recognition
 recognize recognized recommend recommendation recommendations recommended records recover recovered recovery reduced reduces
 reducing reduction refer reference references referred referring refers reflect reflected reflects refund refuse refused regard
 regarded regards region regions regret regularly reign reject rejected relate related relationship relationships relatively
 relatives relax relief relieve reluctant rely remainder remained remaining remark remarkably remarks remedy remember remembered
 remembering remembers remind reminded reminder reminds remote removal remove removed removing render rent repair repeat repeated
 repeatedly replaced replacement replacing replied reply report reporter representation representative reputation requests
 requirement requirements reserve reserved residence resist resistance resort respected response responses responsibility
 restaurant restless restored resulted resulting retain retire retired retreat returned returning returns reveal revealed reveals
 revenge reverse review reviewed reviews revised revive revolt reward rewards rhythm ribbon riches rid ride ridiculous riding rifle
 rightly rights rigid ring rings ripe risen rises rising risks rival rivals roads roar robbed rock rocks rod roles roll rolled roof
 rooms root roots rope rose roses rotten roughly rounds route routes routine row rows royal rub rubbish rude ruin ruined ruins
 ruled ruler rulers rush rushed sack sacred sad saddle sadly safely sail sailed sailor sake sale sales sand sat satisfaction
 satisfactory satisfied satisfy satisfying sauce savage save saved saves saving savings scarce scarcely scare scared scattered
 scenario scenarios scene scenes schedule scheme schemes schools scope scored scores scream screen sea seal search searched
 searching seas seat seated seats secondly seconds secretary secrets sections secure secured seed seeds seek seeking seeks seized
 seldom selected selecting selects selfish sends sensation sensations sensitive sent sentences separated separately separation
 sequel series seriously servant servants serve served serves serving session sessions sets setting settings settled settlement
 seven seventh seventy severely sew sexual shade shadow shadows shake shaken shaking shall shallow shame shaped shapes shared
 shares sharply sheer sheet sheets shelf shell shelter shepherd shield shift shifted shifts shine shining shirt shock shocked shoe
 shoes shook shoot shooting shop shopping shops shore shortage shorter shortly shot shots shoulder shoulders shout shouted shove
 shower shrink shut shy sick sickness sides sigh sight sights signal signed significance significantly signs silence silent
 silently silly similarity similarly simpler simplest simplicity simplified simplify sin sincere sing singer singing singly sink
 sir sisters sit site sites sits sitting situated situations sixth sixty sized skies skilful skill skilled skills skin sky sleep
 sleeping sleepy slept slice slide slides slight slightest slip slipped slope slower slowly smart smell smile smiled smiles smiling
 smoke smooth smoothly snow soap sober socially societies soft softly soil sold sole solely solemn solutions somehow somewhat
 somewhere songs sons sooner sophisticated sore sorrow sorry sorts sounded sounds soup sources south southern speaker speakers
 speaking speaks specialist specially specifically specified specify spectacle speech speeches spell spending spends spirit spirits
 spite splendid split spoil spoke spoken spoon spot spots spread spreading square stable staff stages stained stairs stake stand
 standing standpoint stands stare stared stars starts state stated stately stating station stations statue status stayed staying
 stays steal steam steep stem stern stick sticks stiff still stir stocks stole stolen stomach stones stood stopped stopping storage
 stores stories storm stove straightforward stranger strangers straw stream streams streets strength strengthen stress stretch
 stretched strict strictly strike strikes striking string stroke strokes strongest strongly struck structured structures struggle
 struggled struggles studied studies study studying stupid subject subjects submit submitted substance substitute succeed succeeded
 successful successfully suddenly suffer suffered suffering suffice sufficiently suit suitable suited summary sun sunday sunlight
 sunny sunset super superior supper supplied supplies supply supported supporters supporting supports suppose supposed supposedly
 supposing supreme surely surfaces surprised surprises surprising surprisingly surrender surround surrounded surrounding
 surroundings survive survived suspect suspected suspicion sustain swear sweep sweeping sweetly swept swift swim swing switch
 switched sword swore sympathy symptoms tail tailor takers tale talent talents tales talked talking talks tall tame tank tap target
 targets teaching tear tears technically teeth telephone temper temporary tempted tendency tender tends tense tent term terrible
 terribly terror testing tests texts thank thankful that their theme themes theoretical thereby thick thief thin thinking thinks
 thirdly thirst thirteen thirty thorough thoroughly thoughtful thoughts thread threat threatened threatening threats threw thrice
 throat throne throw throwing thrown thumb thunder ticket tide tie tied tight tightly till timber timed tin tired title titles toe
 tomorrow tone tongue tonight tool tools tooth topics torn tossed touched touches touching tough tour toward tower towers towns toy
 toys trace traces track tracked tracks tradition traditional traditions tragedy train trained trains transferred transform
 transformed translate translated transport trap travelled traveller travelling treasure treat treated treatment tremble tremendous
 trends trial trials tricks tricky triumph tropical troubled troubles truck truly trunk trusted truths tube tune turned turning
 turns twelve twenty twice twin twist typically ugly unable uncertain uncertainty uncle unclear uncomfortable understanding
 understands understood undertake undertaken undoubtedly uneasy unexpected unfair unfamiliar unfortunate unfortunately unhappy
 uniform union unite united units unity universal unknown unless unlikely unnecessary unpleasant unreasonable unusual upper upright
 upset urge urged urgent usage useless utility utmost utter utterly vague vain valley valuable vanish vanished variation variations
 varied varies vary varying vast venture verse versed vice victim victims victory viewed viewer viewpoint views village villages
 violence violent virtually visible visit visited visiting visitor visitors visits vital vivid voices volume volumes voluntary
 volunteers voyage wagon waist waited waiting wake walked walking walks walls wander wandered wandering wanting warmth warn warned
 warning warrior wash washed waste wasted wasteful watched watches watching waters waves weak weaker weakness wealthy wear wearing
 weary weaving wedding wedge weed weekend weekly weigh weighed weird welcome welcomed well west western wet whatever whatsoever
 wheel wheels whence whereby whereupon whichever whip whisper whispered whistle whoever wholly whom widely widespread widow width
 wild willingly window windows winds wine wing wings winner wins wire wise wished wishes wit witch witness witnessed wives woke won
 wonderful wonderfully wondering wood wooden woods wool worded words worn worried worries worrying worship worst worthwhile worthy
 wound wounded wounds wrap wrist writer writers writes writings wrongly wrote yard yards yearly yellow yes yield yielded yields
 youngest youth zone`;

/** Everyday words of people who write on and for screens, and their short forms: no subject of a text that only uses them. */
export const digital = `admin afaik agenda agendas alert alerts api apis app app's apps asap audience b2b b2c backend blog blogs bot bots browser browsers bsc btw bug bugs button
 buttons calendar calendars candidate candidates capabilities capability cd ceo cfo channel checklist cli click clicks cleanup cm co-host co-hosts codebase codebases
 config configs configuration configurations content coo copy-paste credential credentials css csv cto dashboard dashboards default defaults
 demo demos deploy deployed deploying deployment deployments desktop dev developer developers devs dm dms doc docs doi download downloaded
 downloads dvd email emails enum env eod episode episodes error eta eur execution faq faqs feature features feed feedback fetch file filename files filter
 folder folders followup form forms forum frontend ft ftp full-stack fullstack fyi gb gbp ghz gif gist gps guide guides hands-on hashtag hdmi
 highlights homepage hr html http https icon id ids iirc iiuc imho imo inbox input inputs install installed integration integrations intro
 irl isbn isp issn jpeg jpg kb keyboard kg km kpi kpis laptop laptops layout leaderboard led link links list lists live livestream lockdown
 log login logs lol mailing mailing-list markdown max mb mba meme memes menu message messages metadata mhz min mins mm mockup mom moms mp3
 mp4 ms msc msg mvp nda newsletter newsletters notebook notebooks notification notifications offline okr okrs online os output outputs param
 parameter parameters params password paste pc pcs pdf pdfs permalink phd photo photos pixel pixels playlist plugin plugins png poc podcast
 podcasts popup post posts pr preprint preset presets prod profile profiles provider providers quickstart quiz quizzes readme real-time recap
 recipe recipes repo repos repository retries retry roadmap roi rollout roundup rss saas screen screens screenshot screenshots screenshotted
 script scripts sdk section sections session sessions setting settings setup shortcut sidebar signup slide slides slideshow sms snippet
 snippets spreadsheet spreadsheets ssh startup startups stats string strings subreddit subscriber subscribers summary svg tab tabs tag tags
 takeaway tb teaser template templates thread threads timeline timeout timeouts timestamp timestamps tl;dr tldr todo toggle toml tooling
 toolkit toolkits trade-off trade-offs tradeoff tradeoffs trip trips tutorial tutorials tv tweak tweaks tweet tweeted tweets ui update
 updates upload uploads url urls usb usd user-facing username ux valuation valuations vp walkthrough webinar webpage website websites widget
 widgets wip workaround workshop writeup xml yaml zip`;

/** What many texts on screens say in these words together, and none is about. */
export const commonplace =
  'action item, agenda item, best practice, blog post, board member, bug report, case study, feature request, home page, ' +
  'mailing list, next step, release note, team member, use case, voting member, web page, web site';

/** Who deal with anything, and what anybody has: no part of its name. */
export const anyones = `account accounts agenda attendee attendees contributor contributors customer customers developer developers employee
 employees folks maintainer maintainers meeting meetings member members participant participants people user users website websites`;
