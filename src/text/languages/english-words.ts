/** English words by class, folded: closed classes first, then the everyday vocabulary of prose about technology. */

export const pronouns = `i you he she it we they me him her us them one who what which that this these those there here
 myself yourself himself herself itself ourselves themselves someone somebody anyone anybody everyone everybody
 nobody something anything everything nothing`;
export const auxiliaries = `am is are was were be been being have has had having do does did doing done can could may might
 must shall should will would ought cannot`;
export const shortened = `i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're
 we've we'll we'd they're they've they'll they'd that's there's here's what's who's let's isn't aren't wasn't weren't
 haven't hasn't hadn't don't doesn't didn't can't couldn't mustn't shouldn't won't wouldn't ain't`;
export const determiners = `a an the my your his its our their whose some any no every each either neither both all many much
 more most few fewer less least several enough other others another such same own whole half certain various`;
export const prepositions = `about above across after against along among amongst amid around as at before behind below beneath
 beside besides between beyond by concerning despite down during except for from in inside into like near of off on
 onto out outside over past per regarding since than through throughout till to toward towards under underneath until
 unlike up upon versus via vs with within without`;
export const conjunctions = `and or but nor so yet if unless because although though while whereas whether when whenever where
 wherever why how however therefore thus hence moreover furthermore nevertheless otherwise instead meanwhile then also
 too either else rather i.e e.g ie eg etc ex cf viz ibid seq seqq et al op cit fig figs eq eqs chap vol vols pp re
 km cm mm kg lb lbs mph kmh kw kwh mw mwh gw gwh kb mb gb tb hz khz mhz ghz ms pm`;
export const adverbs = `not never ever always often sometimes seldom usually already still just only even again once twice now ahead
 better best worse worst faster slower sooner
 soon later today tomorrow yesterday ago away back far almost quite very really well perhaps maybe indeed actually
 basically certainly clearly definitely especially eventually exactly generally largely likely mainly merely mostly
 necessarily nearly particularly personally possibly presumably probably recently remotely simply slightly suddenly
 surely truly typically ultimately unlikely anyway anymore along together apart forward forth abroad altogether
 yes please thanks thank hello hi hey ok okay oh yeah yep nope wow hmm hm uh um huh aha alas`;
export const lightVerbs = `get gets getting got gotten go goes going gone went come comes coming came make makes making made
 take takes taking took taken give gives giving gave given keep keeps keeping kept let lets letting put puts putting
 say says saying said tell tells telling told ask asks asking asked think thinks thinking thought know knows knowing
 knew known see sees seeing saw seen seem seems seemed look looks looking looked want wants wanting wanted need needs
 needed find finds finding found become becomes becoming became begin begins beginning began begun start starts
 starting started stop stops happen happens happening happened mean means meaning meant feel feels feeling felt try
 tries trying tried help helps helping helped show shows showing showed shown turn turns turning turned believe
 believes believed imagine imagines imagining suggest suggests suggested expect expects expected continue continues
 continued include includes including included allow allows allowed lead leads led remain remains remained follow
 follows following followed bring brings bringing brought hold holds held provide provides provided add adding added
 agree agrees add adds grow growing grows went
 require requires required involve involves involving involved exist exists existing appear appears appeared consider
 considered call calls called explain explains explained note notes noted argue argues argued arguing speak speaks
 wonder wonders sure able ready interested due based according`;
export const numbers = `zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
 eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
 billion billions first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth half quarter
 last next previous former latter dozen percent`;

export const general = `implementation implementations functionality approach approaches improvement improvements performance account act action age air amount answer area arm article attempt attention back bad base bad beginning
 behavior belief best better big bigger biggest bit black blue board body book box branch brief bright business call
 care case cases cause chance change changes check child children choice class clear close cold color comment comments
 common company comparison complete condition connection control copy cost country course crowd current currently
 damage danger dark date day days dead deal deep definition degree detail details development different difference
 difficult direction discussion distance door doubt early earth easy edge effect end ending environment equal error
 event example examples existence expert eye face fact facts fall false family fast fear feature few field figure final
 fine fire fixed flat food foot force form free fresh friend front full fun future gap general generally gets girl
 global goal good great ground group groups growth guess guide half hand hands hard harder head heart heavy high higher
 highest history home hope hour hours house huge human idea ideas image important increase individual industry
 information inside interest interesting issue issues item job jobs join joint journey kind kinds land language large
 larger largest late lately latest law leader least left length letter level levels life light limit line lines list
 little live living local long longer look loss lot lots loud love low lower main man manager map mark market mass
 material matter meaning measure meeting member members men method methods middle mind minor minute minutes moment
 money month months morning move movement name names nation natural near necessary new news night normal note number
 numbers object obvious offer office old older open operation opinion opportunity opposite option options order
 organization original outcome page pages paper part parts party past pattern pay people period person physical picture
 piece place places plan plant play player players point points poor position possible post potential power powerful
 present pressure price private problem problems process product profit program progress project proof property public
 purpose quality question questions quick quiet quick range rank rate reach reaction read reader ready real reason
 reasons recent record red reflective region regular relation relative report reports request resource resources
 respect rest result results return rich right rise risk road role room rough round rule rules run running safe scale
 school sea season section selection self sense sentence separate serious service set settle shape share sharp
 short side sign significant similar simple single sister situation size sizes slow small smaller smallest smart social
 society solid solution son song sort sound source space special speed spring stage standard state statement states
 station step steps stock stone stop store story straight strange street strong structure stuff style subject success
 sudden sum summer support surprise sweet table talk task tasks taste team teams term terms test text theory thing
 things thought time times top topic total touch town trade travel trend trick trouble true truth turn type types
 unit update use used useful user users uses using usual value values version view views vision voice wait walk wall
 war warm watch water wave way ways weather week weeks weight white whole wide wife will win wind winter wish woman
 women word words work works working world worse worst worth write writing written wrong year years young
 accept achieve apply avoid base build builds building built buy buys carry carries cause causes change changed check
 choose compare create creates created creating cut decide decided depend depends describe describes develop develops
 discuss drive drives driving drop enable enables enabling enter explore exploring explored face factor focus focuses
 force gain gains happen ignore improve improves improving increasing integrate interact investigate keep launched lay
 learn learned leave lose lost map match meet miss notice offer own pack pay perform performs performing plan plans
 play playing posted predict present presented prevent produce produced prove push quote quoted reach realize receive
 reduce refine release released releasing replace report represent reproduce resolve restrict return running sell
 selling send serve share sharing ship slow solve solved solves speculate spend spent squeeze stand stay steady store
 suit surface teach tend tends think train understand used using wear worry
 additional adventurous available certain close comparable considerable correct crazy current dedicated distinct
 entire essential exclusive extra extreme fair familiar famous focused giant happy helpful hidden ideal impossible
 increasing independent initial internal lucrative major mature mere multiple necessary nice obvious overall partial
 particular perfect popular positive precise preferred previous primary prime proper quick rare reasonable relevant
 remarkable respective responsible richer robust secret secondary sense sensible sequential severe significant
 specific strange substantial sufficient suitable systematic tiny top typical ultimate unique upcoming usual valid
 valuable various vast wild willing wonderful thoughts takeaway takeaways wave landscape road roadmap bullet
 hand couple pair handful variety sort kind bunch plenty majority minority fraction bulk rest lack`;
